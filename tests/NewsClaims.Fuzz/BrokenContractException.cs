namespace NewsClaims.Fuzz;

/// <summary>An analysis does not hold what a stage promises.</summary>
public sealed class BrokenContractException : Exception
{
    /// <summary>Creates the exception without a message.</summary>
    public BrokenContractException()
    {
    }

    /// <summary>Creates the exception with a message.</summary>
    public BrokenContractException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message and a cause.</summary>
    public BrokenContractException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
