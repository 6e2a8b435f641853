using NetDsl.Proof.Checking;
using NetDsl.Proof.Language;

namespace NetDsl.Proof.Tests;

/// <summary>A network that breaks the promise is found, and is reduced to what breaks it.</summary>
public sealed class ShrinkingTests
{
    [Fact]
    public void What_breaks_the_promise_is_all_that_is_left()
    {
        var liar = new Element("Linear", [new("Features", new Misprint(4, 5), IsNamed: false)]);
        var declaration = new Declaration([
            new("Net", false, true, [new Whole(3), new Whole(6)], [new("int", "width", null, 4)],
                [new("ReLU", []), new("BatchNorm", [new("Eps", new RealValue(0.01), IsNamed: true)]), liar, new("Tanh", [])]),
            new("Block0", true, false, [new Whole(3)], [], [new("ReLU", [])]),
        ]);
        var failure = Assert.Single(Batch.Check([declaration])).Failure;
        Assert.NotNull(failure);

        var (shortest, same) = Shrinking.Of(declaration, failure);

        Assert.Equal(failure.Kind, same.Kind);
        Assert.Equal("[Network(3, 6)]\n[Linear(4)]\npublic partial class Net;\n", shortest.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_network_that_does_not_compile_leaves_the_others_alone()
    {
        var broken = Net(new Element("Linear", [new("Features", new Whole(1), IsNamed: false), new("No", new Whole(1), IsNamed: true)]));
        var good = Net(new Element("Linear", [new("Features", new Whole(2), IsNamed: false)]));
        var wrong = Net(new Element("GLU", [new("Dim", new Whole(7), IsNamed: false)]));

        var verdicts = Batch.Check([good, broken, wrong, good]);

        Assert.Equal([false, true, false, false], verdicts.Select(verdict => verdict.Failure is not null));
        Assert.Equal([false, false, true, false], verdicts.Select(verdict => verdict.HasErrors));
    }

    private static Declaration Net(Element element) => new([new("Net", false, false, [new Whole(6)], [], [element])]);

    /// <summary>A number that is printed as another, so that product and reference differ.</summary>
    private sealed record Misprint(long Printed, long Meant) : Expression
    {
        public override string Code => Inner;

        public override string Inner => new Whole(Printed).Code;

        public override object Evaluate(IReadOnlyDictionary<string, object> hyperparameters) => Meant;
    }
}
