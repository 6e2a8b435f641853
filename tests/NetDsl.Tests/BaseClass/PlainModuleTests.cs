using System.Reflection;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Tests.BaseClass;

/// <summary>Modes, parameter groups and the table of modules that are no networks.</summary>
public sealed class PlainModuleTests
{
    [Fact]
    public void Predict_runs_in_evaluation_mode_without_gradients()
    {
        using var module = new PlainNet();
        module.Dropout.eval();
        using var input = randn(4, 6);

        using var predicted = module.Predict(input);

        Assert.False(predicted.requires_grad);
        Assert.True(module.training);
        Assert.True(module.Norm.training);
        Assert.False(module.Dropout.training);
        module.eval();
        using var expected = module.call(input);
        Assert.Equal(expected.data<float>().ToArray(), predicted.data<float>().ToArray());
    }

    [Fact]
    public void Predict_takes_several_inputs()
    {
        using var module = new PlainSum();
        using var left = ones(2, 3);

        using var predicted = module.Predict(left, left);

        Assert.False(module.Trained);
        Assert.True(module.training);
        Assert.Equal(12, predicted.sum().item<float>());
    }

    [Fact]
    public void Predict_runs_a_Sequential()
    {
        using var module = nn.Sequential(("fc", nn.Linear(6, 2)), ("norm", nn.BatchNorm1d(2)));
        using var input = randn(1, 6);

        // In training mode BatchNorm has no variance of one value.
        using var predicted = module.Predict(input);

        Assert.False(predicted.isnan().any().item<bool>());
        Assert.True(module.training);
    }

    [Fact]
    public void Train_switches_frozen_norms_on_until_they_are_frozen_again()
    {
        using var module = new PlainNet();
        module.FreezeNorms();
        Assert.False(module.Norm.training);
        Assert.True(module.training);

        module.train();
        Assert.True(module.Norm.training);
        Assert.All(module.Norm.parameters(), parameter => Assert.False(parameter.requires_grad));

        module.FreezeNorms();
        Assert.False(module.Norm.training);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Thawed_norms_have_the_mode_of_the_module_that_holds_them(bool train)
    {
        using var module = new PlainNet();
        module.Norm.bias!.requires_grad = false;
        module.FreezeNorms();
        module.train(train);

        module.FreezeNorms(false);

        Assert.Equal(train, module.Norm.training);
        Assert.True(module.Norm.weight.requires_grad);
        Assert.False(module.Norm.bias.requires_grad);
    }

    [Fact]
    public void Norms_of_a_network_in_a_module_stay_frozen()
    {
        using var holder = new Holder();
        holder.FreezeNorms();

        holder.eval();
        holder.train();
        Assert.False(holder.Net.Bn1.training);
        Assert.True(holder.Net.Dropout.training);

        holder.FreezeNorms(false);
        Assert.True(holder.Net.Bn1.training);
    }

    [Fact]
    public void An_evaluation_scope_gives_every_norm_its_mode_back_frozen_or_switched_on()
    {
        using var module = new PlainNet();
        module.FreezeNorms();
        module.Evaluating().Dispose();
        Assert.False(module.Norm.training);

        module.train();
        module.Evaluating().Dispose();
        Assert.True(module.Norm.training);
    }

    [Fact]
    public void A_norm_itself_freezes()
    {
        using var norm = nn.BatchNorm1d(3);

        norm.FreezeNorms();
        Assert.False(norm.training);
        using (norm.Evaluating())
        {
            Assert.False(norm.training);
        }

        norm.FreezeNorms(false);
        Assert.True(norm.training);
        Assert.True(norm.weight.requires_grad);
    }

    [Fact]
    public void Parameters_of_norms_and_biases_do_not_decay()
    {
        using var module = new PlainNet();

        Assert.Equal([module.Linear.weight], module.DecayParameters());
        Assert.Equal([module.Linear.bias!, module.Norm.weight, module.Norm.bias!], module.NoDecayParameters());
    }

    [Fact]
    public void A_summary_has_the_layers_and_with_an_input_the_shapes()
    {
        using var module = new PlainNet();
        using var input = randn(1, 6);

        const string expected = """
            PlainNet
              layer    kind         output (N, …)  parameters  multiply-adds
              fc       Linear       2                      14             12
              norm     BatchNorm1d  2                       4
              dropout  Dropout      2
            18 parameters, 18 trainable
            12 multiply-adds, 24 bytes of outputs
            """;
        Assert.Equal(expected.ReplaceLineEndings("\n"), module.Summary(input));
        Assert.EndsWith("\n18 parameters, 18 trainable", module.Summary(), StringComparison.Ordinal);
        Assert.True(module.training);
    }

    [Fact]
    public void Null_is_refused()
    {
        PlainNet module = null!;
        using var input = ones(1, 6);

        Assert.All<Action>(
            [
                () => module.Predict(input), () => module.Evaluating(), () => module.FreezeNorms(), () => module.DecayParameters(),
                () => module.NoDecayParameters(), () => module.Summary(), () => module.Summary(input),
            ],
            call => Assert.Throws<ArgumentNullException>("module", call));
    }

    /// <summary>A member of the module's own would be called in place of the extension method.</summary>
    [Fact]
    public void No_module_of_TorchSharp_has_members_of_these_names()
    {
        var names = typeof(ModuleExtensions)
            .GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Select(method => method.Name)
            .ToHashSet(StringComparer.Ordinal);
        var modules = typeof(nn).Assembly.GetExportedTypes().Where(type => type.IsAssignableTo(typeof(nn.Module))).ToList();

        Assert.Contains("Predict", names);
        Assert.Contains(typeof(Linear), modules);
        Assert.All(modules, module => Assert.Empty(module.GetMembers().Select(member => member.Name).Intersect(names)));
    }

    private sealed class PlainNet : nn.Module<Tensor, Tensor>
    {
        public readonly Linear Linear = nn.Linear(6, 2);
        public readonly BatchNorm1d Norm = nn.BatchNorm1d(2);
        public readonly Dropout Dropout = nn.Dropout(0.5);

        public PlainNet()
            : base(nameof(PlainNet))
        {
            register_module("fc", Linear);
            register_module("norm", Norm);
            register_module("dropout", Dropout);
        }

        public override Tensor forward(Tensor input)
        {
            using var hidden = Linear.call(input);
            using var normed = Norm.call(hidden);
            return Dropout.call(normed);
        }
    }

    private sealed class PlainSum() : nn.Module<Tensor, Tensor, Tensor>(nameof(PlainSum))
    {
        public bool? Trained { get; private set; }

        public override Tensor forward(Tensor left, Tensor right)
        {
            Trained = training;
            return left + right;
        }
    }
}
