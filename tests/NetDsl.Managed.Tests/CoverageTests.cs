using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using NetDsl.Managed.Autograd;
using NetDsl.Managed.Tests.Goldens;
using NetDsl.Managed.Tests.Gradients;
using static TorchSharp.torch;

namespace NetDsl.Managed.Tests;

/// <summary>Every operation that backward can meet is compared with PyTorch and with finite differences.</summary>
public partial class CoverageTests
{
    /// <summary>Recorded, but nothing flows back through them: they overwrite what was there with random numbers.</summary>
    private static readonly string[] WithoutGradient =
    [
        "BernoulliBackward0", "BernoulliBackward1", "CauchyBackward0", "ExponentialBackward0", "GeometricBackward0",
        "LogNormalBackward0", "NormalBackward0", "RandomBackward0", "RandpermBackward0", "TruncNormalBackward0", "UniformBackward0",
    ];

    [Fact]
    public void Every_recorded_operation_has_a_golden_case()
    {
        var met = new HashSet<string>(StringComparer.Ordinal);
        foreach (var golden in GoldenCase.Themes.SelectMany(GoldenCase.Load))
        {
            using var scope = NewDisposeScope();
            var type = golden.Precisions.Contains("float32") ? ScalarType.Float32 : ScalarType.Float64;
            var inputs = golden.Inputs.Select(x => x?.ToTensor(type)?.clone()!).ToArray();
            Collect(GoldenOps.All.Call(golden, inputs, type), met);
        }
        AssertMet(met, "golden case: add one to tests/NetDsl.Managed.Tests/Goldens/cases");
    }

    [Fact]
    public void Every_recorded_operation_has_a_gradient_check()
    {
        var met = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in GradientCases.All.Names)
        {
            using var scope = NewDisposeScope();
            var (function, inputs) = GradientCases.All.Get(name);
            var leaves = inputs.Select(x => x.requires_grad_(x.is_floating_point()).clone()).ToArray();
            Collect([function(leaves)], met);
        }
        // Finite differences need float64 from end to end.
        met.Add("ToCopyBackward0");
        AssertMet(met, "gradient check: add one to tests/NetDsl.Managed.Tests/Gradients");
    }

    private static void AssertMet(HashSet<string> met, string what)
    {
        var missing = OperationNames().Except(met).Except(WithoutGradient).Order(StringComparer.Ordinal).ToArray();
        Assert.True(missing.Length == 0, $"No {what} for {string.Join(", ", missing)}.");
    }

    /// <summary>The names that operations are recorded under: strings of the engine's assembly.</summary>
    private static HashSet<string> OperationNames()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        using var file = new PEReader(File.OpenRead(typeof(Tape).Assembly.Location));
        var metadata = file.GetMetadataReader();
        for (var handle = MetadataTokens.UserStringHandle(1); !handle.IsNil; handle = metadata.GetNextHandle(handle))
        {
            if (OperationName().IsMatch(metadata.GetUserString(handle)))
            {
                names.Add(metadata.GetUserString(handle));
            }
        }
        Assert.NotEmpty(names);
        return names;
    }

    private static void Collect(IEnumerable<Tensor> outputs, HashSet<string> names)
    {
        var seen = new HashSet<Node>();
        var waiting = new Stack<Node?>(outputs.Select(output => History.EdgeOf(output.Impl).Node));
        while (waiting.TryPop(out var node))
        {
            if (node is null || !seen.Add(node))
            {
                continue;
            }
            names.Add(node.Name);
            foreach (var edge in node.Next)
            {
                waiting.Push(edge.Node);
            }
        }
    }

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*Backward[0-9s]$")]
    private static partial Regex OperationName();
}
