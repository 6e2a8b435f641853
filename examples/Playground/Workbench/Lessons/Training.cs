using System.Reflection;
using static TorchSharp.torch;

namespace NetDsl.Playground;

/// <summary>A network that learns, step by step: whoever shows it has time between two steps.</summary>
public sealed class Training : IDisposable
{
    private const int Batch = 32;
    private const int HeldOut = 200;

    // The steps' seeds begin behind it.
    private const int HeldOutSeed = 0;

    // A size that the text does not say, as Dim.Any.
    private const long Open = Dim.Any;

    private readonly nn.Module<Tensor, Tensor> _network;
    private readonly IReadOnlyList<long> _shape;
    private readonly int _classes;
    private readonly optim.Optimizer _optimizer;
    private int _steps;

    private Training(nn.Module<Tensor, Tensor> network, Lesson lesson, IReadOnlyList<long> shape, int classes)
    {
        _network = network;
        Lesson = lesson;
        _shape = shape;
        _classes = classes;
        _optimizer = optim.Adam(network.parameters(), lesson.Rate);
    }

    /// <summary>What is learnt.</summary>
    public Lesson Lesson { get; }

    /// <summary>Begins to train a network on what fits its input.</summary>
    /// <param name="network">The network, which is now the training's.</param>
    /// <exception cref="CannotRunException">No lesson fits its input or output, or it has nothing to train.</exception>
    public static Training Of(nn.Module network)
    {
        try
        {
            return Begin(network);
        }
        catch
        {
            network.Dispose();
            throw;
        }
    }

    /// <summary>Trains on one batch.</summary>
    /// <returns>The loss: the mean cross-entropy of the batch, before its step.</returns>
    public float Step()
    {
        using var scope = NewDisposeScope();
        _network.train();
        var (inputs, classes) = Lesson.Draw(Batch, _classes, _shape, HeldOutSeed + ++_steps);
        _optimizer.zero_grad();
        var loss = nn.functional.cross_entropy(_network.call(inputs), classes);
        loss.backward();
        _optimizer.step();
        return loss.item<float>();
    }

    /// <summary>How many of the samples that it never trains on it tells right, 0 to 1.</summary>
    public float Accuracy()
    {
        using var scope = NewDisposeScope();
        var (inputs, classes) = Lesson.Draw(HeldOut, _classes, _shape, HeldOutSeed);
        return _network.Predict(inputs).argmax(1).eq(classes).to(ScalarType.Float32).mean().item<float>();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _optimizer.Dispose();
        _network.Dispose();
    }

    private static Training Begin(nn.Module network)
    {
        if (network is not nn.Module<Tensor, Tensor> one)
        {
            throw new CannotRunException("Only networks with one input and one output are trained here.");
        }

        var dims = InputOf(network.GetType());
        var fitting = Lesson.All.SelectMany(lesson => lesson.Shapes.Select(shape => (Lesson: lesson, Shape: shape)))
            .Where(pair => pair.Shape.Count == dims.Count &&
                pair.Shape.Zip(dims).All(sizes => sizes.Second is Open || sizes.First == sizes.Second))
            .ToList();
        if (fitting.Count == 0)
        {
            var known = Lesson.All.Select(lesson => $"{lesson.Name}, {string.Join(" or ", lesson.Shapes.Select(Written))}");
            throw new CannotRunException($"Nothing here has the shape {Written(dims)}. There are {string.Join("; ", known)}.");
        }

        var (found, inputShape) = fitting[0];
        if (!network.parameters().Any())
        {
            throw new CannotRunException("The network has no parameters to train.");
        }

        return new(one, found, inputShape, ClassesOf(one, found, inputShape));
    }

    /// <summary>The input's shape, batch dimension left out; <see cref="Open"/> where the text does not say a size.</summary>
    private static List<long> InputOf(Type network)
    {
        var dims = network.GetCustomAttribute<DeclarationAttribute>()!.Dims;
        return [.. (dims.Length > 0 ? dims : network.GetCustomAttribute<InputAttribute>()?.Dims ?? [])
            .Select(dim => dim is int size ? size : Open)];
    }

    /// <summary>The classes that the network tells apart: its outputs.</summary>
    private static int ClassesOf(nn.Module<Tensor, Tensor> network, Lesson lesson, IReadOnlyList<long> shape)
    {
        using var scope = NewDisposeScope();
        var output = OutputOf(network, zeros([2, .. shape]));
        var (least, most) = lesson.Classes;
        return output is [2, var classes] && classes >= least && classes <= most
            ? (int)classes
            : throw new CannotRunException(
                $"For {lesson.Name}, the output must be (N, {(least == most ? $"{least}" : $"{least} to {most}")}), a number for each " +
                $"class. It is {Written(output.Skip(1))}.");
    }

    private static long[] OutputOf(nn.Module<Tensor, Tensor> network, Tensor input)
    {
        try
        {
            return network.Predict(input).shape;
        }
        catch (Exception exception)
        {
            throw new CannotRunException($"The network cannot read {Written(input.shape.Skip(1))}: {exception.Message}", exception);
        }
    }

    private static string Written(IEnumerable<long> dims) =>
        $"(N{string.Concat(dims.Select(dim => dim == Open ? ", ?" : $", {dim}"))})";
}
