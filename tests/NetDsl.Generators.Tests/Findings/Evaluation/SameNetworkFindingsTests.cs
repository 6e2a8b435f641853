namespace NetDsl.Generators.Tests;

/// <summary>NDSL401: which network it is whose mode is set.</summary>
public sealed class SameNetworkFindingsTests
{
    public static TheoryData<string> OtherNetworks =>
    [
        """
        static Tensor Run(Net model, Net other, Tensor x)
        {
            other.train();
            using var _ = no_grad();
            return [|model.call|](x);
        }
        """,
        """
        static Tensor Run(Net model, Net other, Tensor x)
        {
            other.eval();
            using var _ = no_grad();
            return other.call([|model.call|](x));
        }
        """,
        """
        static Tensor Run(Net model, Net other, Tensor x)
        {
            other.load_state_dict(model.state_dict());
            other.eval();
            using var _ = no_grad();
            return [|model.call|](x);
        }
        """,
    ];

    [Theory]
    [MemberData(nameof(OtherNetworks))]
    public Task The_mode_of_another_network_is_no_help(string members) => Diagnose.Finds("NDSL401", EvaluationCode.User(members));

    public static TheoryData<string> Names =>
    [
        """
        static Tensor Run(Net model, Tensor x)
        {
            var same = model;
            same.eval();
            using var _ = no_grad();
            return model.call(x);
        }
        """,
        """
        static Tensor Run(Net model, Tensor x)
        {
            var same = model.to(CPU);
            model.eval();
            using var _ = no_grad();
            return same.call(x);
        }
        """,
        """
        static Tensor Run(nn.Module module, Tensor x)
        {
            module.eval();
            using var _ = no_grad();
            return module is Net model ? model.call(x) : x;
        }
        """,
        """
        static Tensor Run(Net a, Net b, bool first, Tensor x)
        {
            a.eval();
            b.eval();
            var model = first ? a : b;
            using var _ = no_grad();
            return model.call(x);
        }
        """,
        """
        static Tensor Run(Lazy<Net> model, Tensor x)
        {
            model.Value.eval();
            using var _ = no_grad();
            return model.Value.call(x);
        }
        """,
        """
        static void Run(nn.Module module, Tensor x)
        {
            module.eval();
            using var _ = no_grad();
            switch (module)
            {
                case Net net:
                    net.call(x);
                    break;
            }
        }
        """,
        """
        static Tensor Run(nn.Module module, Tensor x)
        {
            module.eval();
            using var _ = no_grad();
            return module switch { Net { } net => net.call(x), _ => x };
        }
        """,
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public Task A_network_has_several_names(string members) => Diagnose.FindsNothing(EvaluationCode.User(members));

    public static TheoryData<string> Modules =>
    [
        """
        static Tensor Run(Pair pair, Tensor x)
        {
            pair.eval();
            using var _ = no_grad();
            return pair.Inner.call(x);
        }
        """,
        """
        static Tensor Run(Pair pair, Tensor x)
        {
            var inner = pair.Inner;
            pair.eval();
            using var _ = no_grad();
            return inner.call(x);
        }
        """,
        """
        static Tensor Run(Net model, Tensor x)
        {
            var all = nn.Sequential(("model", model));
            all.eval();
            using var _ = no_grad();
            return model.call(x);
        }
        """,
        """
        static Tensor Run(Net model, Tensor x)
        {
            var all = nn.ModuleList<nn.Module>();
            all.Add(model);
            all.eval();
            using var _ = no_grad();
            return model.call(x);
        }
        """,
        """
        static Tensor Run(Net model, Sequential all, Tensor x)
        {
            all.register_module("model", model);
            all.eval();
            using var _ = no_grad();
            return model.call(x);
        }
        """,
        """
        static void Run(Net model, Tensor x)
        {
            foreach (var module in model.modules())
                module.eval();
            using var _ = no_grad();
            model.call(x);
        }
        """,
        """
        static void Run(Net model, Tensor x)
        {
            model.apply(module => module.eval());
            using var _ = no_grad();
            model.call(x);
        }
        """,
        """
        static void Run(Net model, Tensor x)
        {
            Action off = model.eval;
            off();
            using var _ = no_grad();
            model.call(x);
        }
        """,
        """
        static Tensor Run(Pair pair, Tensor x)
        {
            using var _ = no_grad();
            return pair.Inner.call(x);
        }
        """,
        """
        static Tensor Run(Pair pair, Pair other, Tensor x)
        {
            other.Inner.eval();
            using var _ = no_grad();
            return pair.Inner.call(x);
        }
        """,
        """
        static Tensor Run(Pair pair, Net model, Tensor x)
        {
            model = pair.Inner;
            nn.Module other = new Plain();
            other.eval();
            using var _ = no_grad();
            return model.call(x);
        }
        """,
    ];

    [Theory]
    [MemberData(nameof(Modules))]
    public Task A_module_sets_the_mode_of_those_in_it(string members) => Diagnose.FindsNothing(EvaluationCode.User(members));

    public static TheoryData<string> Collections =>
    [
        """
        static void Run(Net[] models, Tensor x)
        {
            foreach (var model in models)
                model.eval();
            using var _ = no_grad();
            foreach (var model in models)
                model.call(x);
        }
        """,
        """
        static void Run(List<Net> models, Tensor x)
        {
            models.ForEach(model => model.eval());
            using var _ = no_grad();
            models[0].call(x);
        }
        """,
        """
        static void Run(Net a, Net b, Tensor x)
        {
            foreach (var module in new nn.Module[] { a, b })
                module.eval();
            using var _ = no_grad();
            a.call(b.call(x));
        }
        """,
        """
        static void Run(Dictionary<string, Net> models, Tensor x)
        {
            foreach (var model in models.Values)
                model.eval();
            using var _ = no_grad();
            foreach (var (name, model) in models)
                model.call(x);
        }
        """,
        """
        static void Run(Net a, Net b, Tensor x)
        {
            foreach (var one in new[] { new { Model = a }, new { Model = b } })
                one.Model.eval();
            using var _ = no_grad();
            a.call(b.call(x));
        }
        """,
    ];

    [Theory]
    [MemberData(nameof(Collections))]
    public Task A_collection_sets_the_mode_of_those_in_it(string members) => Diagnose.FindsNothing(EvaluationCode.User(members));
}
