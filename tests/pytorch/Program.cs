using System.Reflection;
using System.Runtime.CompilerServices;
using NetDsl;
using TorchSharp;
using Zoo;
using Zoo.Networks;
using static TorchSharp.torch;

namespace Twins;

/// <summary>
/// Writes networks for check.py, a folder for each: its twin and train.py, its weights, inputs, what it computes of them, and its state
/// after one step of training; of ResNet-18 the losses of training with autocast.
/// </summary>
public static class Program
{
    // Larger networks of the zoo, and clips, are compared without a step of training, the largest with --all alone: CI has not the time.
    private const long MostTrained = 7_500_000;
    private const long MostCompared = 60_000_000;
    private const long LargestSample = 500_000;

    /// <summary>The program.</summary>
    /// <param name="args">
    /// The folder, and <c>--all</c> for the largest networks, too; or <c>--load</c> and a file of weights, which DigitNet loads.
    /// </param>
    /// <returns>0; 1 where no network has some layer.</returns>
    public static int Main(string[] args)
    {
        if (args is ["--load", var weights])
        {
            using var trained = new DigitNet();
            trained.LoadWeights(weights);
            return 0;
        }

        foreach (var create in Own)
        {
            using var scope = NewDisposeScope();
            manual_seed(0);
            var network = create();
            Save(args[0], network, Inputs(network));
        }

        foreach (var exhibit in Exhibits.All.Where(exhibit =>
            exhibit.IsDeclared && (exhibit.PyTorch.Parameters <= MostCompared || args.Contains("--all"))))
        {
            using var scope = NewDisposeScope();
            manual_seed(0);
            var network = exhibit.Create();
            // Statistics need several samples; of large images, the positions are samples, too.
            Save(args[0], network, exhibit.Samples(exhibit.PyTorch.Parameters < 1_000_000 ? 8 : 1));
        }

        var missing = Missing();
        Console.Error.Write(string.Concat(missing.Select(layer => $"No network has {layer}.\n")));
        return missing.Length == 0 ? 0 : 1;
    }

    private static IEnumerable<Func<nn.Module>> Own { get; } =
    [
        () => new Activations(), () => new Attention(), () => new Branches(), () => new Channelwise(), () => new Compared(),
        () => new ContinuedNames(), () => new DigitNet(), () => new Fractional(), () => new Keys(), () => new Lengths(), () => new Masked(),
        () => new MoreActivations(), () => new Named(), () => new Nested(), () => new Norms(), () => new Numbered(),
        () => new OpenPatches(), () => new Padded(), () => new Patches(), () => new Positions(), () => new PreNormed(),
        () => new Queries(),
        () => new Recurrent(), () => new Scaled(), () => new SharedWeights(), () => new Signal(), () => new Sizes(),
        () => new Steps(), () => new TwoHeads(), () => new Volume(),
        () => new Windows(), () => new WithOwnModule(), () => new Words(),
    ];

    private static Tensor[] Inputs(nn.Module network) => network switch
    {
        TwoHeads => [randn(8, 3, 16, 16), randn(8, 10)],
        Words or SharedWeights => [randint(0, 20, [8, 9], ScalarType.Int64)],
        Masked => [randn(8, 6, 8), arange(6).ge(arange(8).remainder(6).add(1).unsqueeze(1)), ones(8, 6, 6).triu(1).to(ScalarType.Bool)],
        Lengths => [randn(8, 6, 8), arange(8).remainder(6).add(1)],
        OpenPatches => [randn(8, 3, 20, 16)],
        _ => [randn([8, .. network.GetType().GetCustomAttribute<NetworkAttribute>()!.Dims.Select(dim => Convert.ToInt64(dim, null))])],
    };

    private static void Save(string root, nn.Module network, Tensor[] inputs)
    {
        // What is trained is in double precision: one in single precision loses the digits that are compared.
        var isTrained = network.parameters().Sum(parameter => parameter.numel()) <= MostTrained && inputs[0][0].numel() < LargestSample;
        if (isTrained)
        {
            network.to(ScalarType.Float64);
            inputs = [.. inputs.Select(input => input.is_floating_point() ? input.to(ScalarType.Float64) : input)];
        }

        var name = network.GetType().Name;
        var folder = Directory.CreateDirectory(Path.Combine(root, name)).FullName;
        network.SavePyTorch(Path.Combine(folder, "twin.py"), withTraining: true);
        network.SaveWeights(Path.Combine(folder, "weights.pt"));

        Tensor[] outputs;
        using (network.Evaluating())
        using (no_grad())
        {
            outputs = Forward(network, inputs);
        }

        TensorFile.Write(Path.Combine(folder, "values"), [
            .. inputs.Select((value, index) => ($"input{index}", value)), .. outputs.Select((value, index) => ($"output{index}", value))]);

        if (network is ResNet18 classifier)
        {
            TrainWithAutocast(classifier, Path.Combine(folder, "autocast"));
        }

        if (!isTrained)
        {
            return;
        }

        network.SaveWeights(Path.Combine(folder, "weights.safetensors"));

        // Nothing is drawn in evaluation mode; norms learn, and count.
        network.eval();
        foreach (var norm in network.modules().Where(module => module is TorchSharp.Modules.NormBase))
        {
            norm.train();
        }

        using var optimizer = optim.SGD(network.parameters(), 0.1);
        Forward(network, inputs).Select(output => output.square().mean()).Aggregate((a, b) => a + b).backward();
        optimizer.step();
        TensorFile.Write(Path.Combine(folder, "trained"), network.state_dict().Select(entry => (entry.Key, entry.Value)));
    }

    /// <summary>A few steps whose layers compute in bfloat16: with two samples, since that is slow where the processor has none.</summary>
    private static void TrainWithAutocast(ResNet18 network, string file)
    {
        var (images, labels) = (randn(2, 3, 224, 224), randint(0, 1000, [2], ScalarType.Int64));
        using var optimizer = optim.SGD(network.parameters(), 0.001);
        network.train();
        var losses = new List<float>();
        for (var step = 0; step < 3; step++)
        {
            optimizer.zero_grad();
            Tensor loss;
            using (network.Autocast(bfloat16))
            {
                loss = nn.functional.cross_entropy(network.call(images), labels);
            }

            loss.backward();
            optimizer.step();
            losses.Add(loss.item<float>());
        }

        TensorFile.Write(file, [("images", images), ("labels", labels), ("losses", tensor(losses.ToArray()))]);
    }

    private static Tensor[] Forward(nn.Module network, Tensor[] inputs)
    {
        var call = network.GetType().GetMethods().Single(method => method.Name == "call" && method.GetParameters().Length == inputs.Length);
        return call.Invoke(network, inputs) switch
        {
            Tensor tensor => [tensor],
            ITuple tuple => [.. Enumerable.Range(0, tuple.Length).Select(item => (Tensor)tuple[item]!)],
            var other => throw new InvalidOperationException($"Expected tensors. Got {other}."),
        };
    }

    /// <summary>The layers of the language that no network has.</summary>
    private static string[] Missing()
    {
        var used = new[] { typeof(Program), typeof(Exhibits) }
            .SelectMany(type => type.Assembly.GetTypes())
            .SelectMany(type => type.GetCustomAttributes<ElementAttribute>())
            .Select(attribute => attribute.GetType())
            .ToHashSet();
        // [Use] is generic, and [Call] is refused.
        return [.. typeof(LayerAttribute).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(LayerAttribute)) && !type.IsAbstract && !type.IsGenericType && !used.Contains(type))
            .Where(type => type != typeof(CallAttribute))
            .Select(type => type.Name)];
    }
}
