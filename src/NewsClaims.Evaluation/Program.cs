using NewsClaims.Corpora;
using NewsClaims.Evaluation;

LongWork.Screen = LongWork.Terminal;
return EvaluationCommand.Create().Parse(args).Invoke();
