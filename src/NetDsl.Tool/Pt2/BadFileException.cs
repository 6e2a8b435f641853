namespace NetDsl.Tool.Pt2;

/// <summary>The file is not one that can be imported; the message tells why, and what to do.</summary>
internal sealed class BadFileException(string message) : Exception(message);
