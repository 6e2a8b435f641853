namespace NetDsl.Tool.Networks;

/// <summary>What is wrong with a program, a network in it, or what is asked of it.</summary>
internal sealed class BadNetworkException(string message, Exception? inner = null) : Exception(message, inner);
