using static TorchSharp.torch;

namespace NetDsl.Proof.Language;

/// <summary>What random networks call of their own: methods and modules written by hand.</summary>
internal static class OwnCode
{
    /// <summary>Methods for [Call]: their code, what they do, how many taps they take, and the shape they declare.</summary>
    public static readonly IReadOnlyDictionary<string, Method> Methods = new Dictionary<string, Method>
    {
        ["Same"] = new("private static torch.Tensor Same(torch.Tensor x) => x;", 0, items => items[0]),
        ["Clip"] = new("private static torch.Tensor Clip(torch.Tensor x) => x.clamp(-1, 1);", 0, items => items[0].clamp(-1, 1)),
        ["Pooled"] = new(
            "private torch.Tensor Pooled(torch.Tensor x) => x.flatten(1).mean([1L], keepdim: true);", 0,
            items => items[0].flatten(1).mean([1L], keepdim: true))
        { Out = new Whole(1) },
        ["Blend"] = new(
            "private static torch.Tensor Blend(torch.Tensor x, torch.Tensor other) => x + other.mean();", 1,
            items => items[0] + items[1].mean()),
    };

    /// <summary>Modules for [Use], by name: what they do, how many values they read, and the shape they declare.</summary>
    public static readonly IReadOnlyDictionary<string, (Func<Tensor[], double, Tensor> Forward, int Reads, Value? Out)> Modules =
        new Dictionary<string, (Func<Tensor[], double, Tensor>, int, Value?)>
        {
            ["Own.Twice"] = ((items, by) => items[0] * by, 1, null),
            ["Own.Energy"] = ((items, by) => items[0].square().flatten(1).sum([1L], keepdim: true) * by, 1, new Whole(1)),
            ["Own.Mixed"] = ((items, by) => items[0] + (items[1].mean() * by), 2, null),
        };

    /// <summary>The modules' code.</summary>
    public const string File =
        """
        namespace Own
        {
            using static TorchSharp.torch;

            public sealed class Twice(double by = 2) : nn.Module<Tensor, Tensor>(nameof(Twice))
            {
                public override Tensor forward(Tensor x) => x * by;
            }

            public sealed class Mixed(double by = 1) : nn.Module<Tensor, Tensor, Tensor>(nameof(Mixed))
            {
                public override Tensor forward(Tensor x, Tensor other) => x + other.mean() * by;
            }

            public sealed class Energy(double by = 1) : nn.Module<Tensor, Tensor>(nameof(Energy))
            {
                public override Tensor forward(Tensor x) => x.square().flatten(1).sum([1L], keepdim: true) * by;
            }
        }
        """;

    internal sealed record Method(string Code, int Taps, Func<Tensor[], Tensor> Run)
    {
        public Value? Out { get; init; }
    }
}
