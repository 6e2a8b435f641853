namespace NetDsl.Onnx;

/// <summary>Bytes that are written when all is known: a message, or the values of a tensor.</summary>
internal interface IPayload
{
    /// <summary>How many bytes they are.</summary>
    long Length { get; }

    /// <summary>Writes them.</summary>
    void WriteTo(Stream stream);
}
