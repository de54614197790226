namespace NewsClaims.Models;

/// <summary>A model file is damaged, foreign, or of another version. The message says what was found, what was expected and what to do.</summary>
public sealed class InvalidModelException : Exception
{
    /// <summary>Creates the exception without a message.</summary>
    public InvalidModelException()
    {
    }

    /// <summary>Creates the exception with a message.</summary>
    public InvalidModelException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message and a cause.</summary>
    public InvalidModelException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
