namespace NewsClaims.Training.Claims;

/// <summary>What one example teaches a network.</summary>
/// <param name="Document">The article or debate.</param>
/// <param name="Features">Hashed features.</param>
/// <param name="Labels">The right label of each decision.</param>
/// <param name="Weights">How much each decision learns from it; 0 where the example says nothing of a decision.</param>
/// <param name="Measured">False where it only serves to learn from.</param>
internal sealed record NetworkLesson(string Document, uint[] Features, int[] Labels, float[] Weights, bool Measured);
