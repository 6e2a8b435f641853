namespace NetDsl;

/// <summary>Puts another network, a block or any module of tensors to a tensor here, or several in a row.</summary>
/// <typeparam name="T">The module's class, of this assembly or another one.</typeparam>
/// <remarks>
/// <para>
/// What T declares → its output: the shape follows from T's attributes. A module without attributes keeps the shape, or gives
/// <see cref="Out"/>. Parameters: T's own, under this layer's name. Such a module may keep tensors in fields; those that it neither keeps
/// nor returns are disposed when it returns.
/// </para>
/// <para>
/// Constructor parameters of T that are bare dims of its <c>[Block(…)]</c> or <c>[Network(…)]</c> are inferred from the incoming value;
/// the arguments here are those for the others, in order, and parameters with a default may be left out at the end.
/// </para>
/// <para>
/// Neighbours with the same <see cref="LayerAttribute.Name"/> form one indexed child: <c>Name = "layer1"</c> on two in a row gives
/// <c>layer1.0</c> and <c>layer1.1</c>, as <c>nn.Sequential</c> does. A name may hold a number to count from in braces instead:
/// <c>Name = "denselayer{1}"</c>.
/// </para>
/// <para>
/// A T of several inputs reads the current value first, and those that <see cref="From"/> names. Of several outputs the first goes on as
/// the current value; the others are named values, <c>encoder.state</c> for <c>[Output("state")]</c> of the T called <c>encoder</c>.
/// </para>
/// </remarks>
/// <example>
/// The second stage of ResNet-18, its keys <c>layer2.0.conv1.weight</c>, <c>layer2.1.conv1.weight</c>, …:
/// <code>[Use&lt;BasicBlock&gt;(128, 2, Name = "layer2"), Use&lt;BasicBlock&gt;(128, Name = "layer2")]</code>
/// Six layers of DenseNet, <c>denselayer1</c> to <c>denselayer6</c>:
/// <code>[Use&lt;DenseLayer&gt;(32, Name = "denselayer{1}", Repeat = 6)]</code>
/// A module written by hand that makes 64 features of any input:
/// <code>[Use&lt;MyFeatures&gt;(Out = 64)]</code>
/// Two images through one network:
/// <code>[Use&lt;Tower&gt;(Name = "tower"), Tap("left"), From("right"), Use&lt;Tower&gt;(Name = "tower", Shared = true)]</code>
/// Twelve layers of an encoder that read the same mask:
/// <code>[Use&lt;EncoderLayer&gt;(12, Name = "layer", Repeat = 12, From = "mask")]</code>
/// </example>
public sealed class UseAttribute<T> : LayerAttribute
{
    /// <summary>Puts a module here.</summary>
    /// <param name="arguments">
    /// The arguments of T's constructor that are not inferred: numbers, truth values, members of enums, strings, and, for a parameter that
    /// is
    /// a number, an expression over this class's own hyperparameters.
    /// </param>
    public UseAttribute(params object[] arguments) => Arguments = arguments;

    /// <summary>The arguments of T's constructor that are not inferred.</summary>
    public object[] Arguments { get; }

    /// <summary>
    /// How many of them run one after the other, each with weights of its own and an input inferred from the one before: a number, at least
    /// 1, or an expression over hyperparameters, <c>nameof(depth)</c>, where each one after the first keeps the shape. Default: 1. In the
    /// arguments, <c>turn</c> is the number of the repetition, from 0.
    /// </summary>
    public object Repeat { get; set; } = 1;

    /// <summary>
    /// The names of the values that T's inputs after the first read, one or an array of them: taps, inputs, and outputs of layers above.
    /// Left out: none.
    /// </summary>
    public object? From { get; set; }

    /// <summary>
    /// The shape of the output, batch dimension left out: a size, or an array of sizes. Left out: what T declares, or the input's shape
    /// where it declares nothing.
    /// </summary>
    public object? Out { get; set; }

    /// <summary>
    /// Whether training keeps only the inputs of each T, and computes what is in it again in backward: less memory for more time. Loss,
    /// gradients and running statistics are as without it. Default: false. PyTorch:
    /// <see href="https://docs.pytorch.org/docs/stable/checkpoint.html">torch.utils.checkpoint</see>.
    /// </summary>
    public bool Checkpoint { get; set; }

    /// <summary>Which axis of the output holds the channels or features. Default: <see cref="Layout.Inferred"/>, what T declares.</summary>
    public Layout Layout { get; set; }
}
