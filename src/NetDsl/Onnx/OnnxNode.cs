namespace NetDsl.Onnx;

/// <summary>An operation of an ONNX graph.</summary>
/// <param name="name">Its name, unique among the nodes.</param>
/// <param name="operation">The operator, of ONNX's own set.</param>
/// <param name="inputs">What it reads; null for one that is left out.</param>
/// <param name="outputs">What it computes.</param>
/// <param name="attributes">Its settings.</param>
internal sealed class OnnxNode(
    string name, string operation, IReadOnlyList<OnnxValue?> inputs, IReadOnlyList<OnnxValue> outputs,
    IReadOnlyList<(string Name, object Value)> attributes)
{
    private readonly List<ProtobufMessage> _attributes = [.. attributes.Select(attribute => Attribute(attribute.Name, attribute.Value))];

    /// <summary>Its name.</summary>
    public string Name { get; set; } = name;

    /// <summary>What it reads; null for one that is left out.</summary>
    public IReadOnlyList<OnnxValue?> Inputs => inputs;

    /// <summary>What it computes.</summary>
    public IReadOnlyList<OnnxValue> Outputs => outputs;

    /// <summary>The message <c>NodeProto</c>.</summary>
    public ProtobufMessage ToMessage()
    {
        var message = new ProtobufMessage();
        foreach (var input in Inputs)
        {
            message.Text(1, input?.Name ?? "");
        }

        foreach (var output in Outputs)
        {
            message.Text(2, output.Name);
        }

        message.Text(3, Name).Text(4, operation);
        foreach (var attribute in _attributes)
        {
            message.Nested(5, attribute);
        }

        return message;
    }

    /// <summary>The message <c>AttributeProto</c>.</summary>
    private static ProtobufMessage Attribute(string name, object value)
    {
        var message = new ProtobufMessage().Text(1, name);
        return value switch
        {
            bool flag => message.Integer(3, flag ? 1 : 0).Integer(20, 2),
            int number => message.Integer(3, number).Integer(20, 2),
            long number => message.Integer(3, number).Integer(20, 2),
            float number => message.Real(2, number).Integer(20, 1),
            double number => message.Real(2, (float)number).Integer(20, 1),
            string text => message.Text(4, text).Integer(20, 3),
            int[] numbers => Each(numbers, (number, to) => to.Integer(8, number)).Integer(20, 7),
            long[] numbers => Each(numbers, (number, to) => to.Integer(8, number)).Integer(20, 7),
            float[] numbers => Each(numbers, (number, to) => to.Real(7, number)).Integer(20, 6),
            string[] texts => Each(texts, (text, to) => to.Text(9, text)).Integer(20, 8),
            _ => throw new ArgumentException(
                $"Expected a number, a flag, a string or an array of them for the attribute '{name}'. Got '{value}'."),
        };

        ProtobufMessage Each<T>(T[] values, Action<T, ProtobufMessage> write)
        {
            foreach (var one in values)
            {
                write(one, message);
            }

            return message;
        }
    }
}
