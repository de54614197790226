using NewsClaims.Evaluation;

return EvaluationCommand.Create().Parse(args).Invoke();
