// A classifier of your own around the built-in one: claims about money are always worth checking, here by a rule; it might as well ask a model.
using NewsClaims;
using NewsClaims.Samples.CustomClaims;

ClaimPipeline pipeline = ClaimPipeline.Create(options => options with { ClaimClassifier = new MoneyFirst(options.ClaimClassifier) });
foreach (Claim claim in pipeline.Extract("“The new pier costs 40 million crowns,” said Ana Quill. She said it was a fine pier."))
    Console.WriteLine($"{claim.CheckWorthiness:0.0} {claim.Text} ({claim.Evidence[0].Reason})");
