using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generators.Usage;

namespace NetDsl.Generators.Tests.Diagnostics;

/// <summary>NDSL401 in code as it is written: what must be reported, and what must not.</summary>
public sealed class EvaluationFindingsTests
{
    private const string Networks =
        """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using NetDsl;
        using TorchSharp;
        using TorchSharp.Modules;
        using static TorchSharp.torch;

        namespace Home;

        [Network(8), Linear(8), BatchNorm, ReLU, Dropout, Linear(8)]
        public partial class Net;

        [Network(8), Linear(8), BatchNorm, ReLU, Linear(8)]
        public partial class Normed;

        [Network(8), Linear(8), LayerNorm, ReLU, Linear(8)]
        public partial class Plain;

        public class Better : Net;

        public sealed class Pair : nn.Module<Tensor, Tensor>
        {
            public Net Inner { get; } = new();
            public Pair() : base("pair") => RegisterComponents();
            public override Tensor forward(Tensor x) => Inner.call(x);
        }


        """;

    [Theory]
    [InlineData("static Tensor Run(Net model, Tensor x) { using (no_grad()) return [|model.call|](x); }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { using (no_grad()) { return [|model.forward|](x); } }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { using (var off = no_grad()) { return [|model.call|](x); } }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { using var _ = no_grad(); return [|model.call|](x); }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { using var _ = torch.inference_mode(); return [|model.call|](x); }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { using var _ = inference_mode(mode: true); return [|model.call|](x); }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { using var _ = enable_grad(false); return [|model.call|](x); }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { using (set_grad_enabled(false)) return [|model.call|](x); }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { set_grad_enabled(false); return [|model.call|](x); }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { var off = no_grad(); var y = [|model.call|](x); off.Dispose(); return model.call(y); }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { var off = no_grad(); try { return [|model.call|](x); } finally { off.Dispose(); } }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { var off = no_grad(); using (off) { return [|model.call|](x); } }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { using (NewDisposeScope()) using (no_grad()) using (NewDisposeScope()) return [|model.call|](x).MoveToOuterDisposeScope(); }")]
    [InlineData("static Tensor Run(Tensor x) { using var model = new Net(); using var _ = no_grad(); return [|model.call|](x); }")]
    [InlineData("static Tensor Run(Tensor x) { using var _ = no_grad(); var model = new Net(); return [|model.call|](x); }")]
    [InlineData("static Tensor Run(Tensor x) { var model = new Net().to(CPU); using var _ = no_grad(); return [|model.call|](x); }")]
    [InlineData("static Tensor Run(Tensor x) { var model = new Net(); model.load(\"net.dat\"); using var _ = no_grad(); return [|model.call|](x); }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { model.train(); model.call(x).sum().backward(); using var _ = no_grad(); return [|model.call|](x); }")]
    [InlineData("static void Run(Net model, Tensor[] xs) { for (var epoch = 0; epoch < 9; epoch++) { model.train(); foreach (var x in xs) model.call(x).sum().backward(); using (no_grad()) foreach (var x in xs) [|model.call|](x); } }")]
    [InlineData("static void Fit(Net net) { } static Tensor Run(Net model, Tensor x) { model.train(); Fit(model); using var _ = no_grad(); return [|model.call|](x); }")]
    [InlineData("private readonly Net model = new(); void Fit() { } Tensor Run(Tensor x) { model.train(); Fit(); using var _ = no_grad(); return [|model.call|](x); }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { void Fit() => model.call(x).sum().backward(); model.train(); Fit(); using var _ = no_grad(); return [|model.call|](x); }")]
    [InlineData("static void Run(Net model, Tensor x) { using (no_grad()) [|model.call|](x); model.train(); }")]
    [InlineData("static Tensor Run(Net model, Net other, Tensor x) { other.train(); using var _ = no_grad(); return [|model.call|](x); }")]
    [InlineData("public void Run(Net net, Tensor x) { net.eval(); Score(net, x); } public static Tensor Score(Net model, Tensor x) { using var _ = no_grad(); return [|model.call|](x); }")]
    [InlineData("public void Run(Net net, Tensor x) { net.eval(); Score(net, x); } public void Also(Net net, Tensor x) => Score(net, x); private static Tensor Score(Net model, Tensor x) { using var _ = no_grad(); return [|model.call|](x); }")]
    [InlineData("public void Run(Net net, Net other, Tensor x) { other.eval(); Score(net, x); } private static Tensor Score(Net model, Tensor x) { using var _ = no_grad(); return [|model.call|](x); }")]
    [InlineData("} class Trainer(Net model) { public void Fit(Tensor x) { model.train(); model.call(x).sum().backward(); Check(x); } private Tensor Check(Tensor x) { using var _ = no_grad(); return [|model.call|](x); }")]
    [InlineData("static Tensor Run(object model, Tensor x) { using var _ = no_grad(); return model switch { Net net => [|net.call|](x), _ => x }; }")]
    [InlineData("private readonly Net student = new(), teacher = new(); User() => teacher.eval(); Tensor Run(Tensor x) { using var _ = no_grad(); return teacher.call([|student.call|](x)); }")]
    [InlineData("private readonly Net student = new(), teacher = new(); User() => teacher.eval(); Tensor Fit(Tensor x) { x = teacher.call(x); x += student.call(x); x = student.call(x); return x; } Tensor Run(Tensor x) { using var _ = no_grad(); return [|student.call|](x); }")]
    [InlineData("private readonly Net model; User(Net net) { model = net; model.train(); net.eval(); } Tensor Run(Tensor x) { using var _ = no_grad(); return [|model.call|](x); }")]
    [InlineData("private readonly Net model; User(Net net) { model = net; } Tensor Run(Tensor x) { using var _ = no_grad(); return [|model.call|](x); }")]
    [InlineData("private readonly Net model = Load(); static Net Load() { var model = new Net(); model.load(\"net.dat\"); return model; } Tensor Run(Tensor x) { using var _ = no_grad(); return [|model.call|](x); }")]
    [InlineData("private readonly Lazy<Net> first = new(() => new Net()), second = new(() => { var net = new Net(); net.eval(); return net; }); Tensor Run(Tensor x) { using var _ = no_grad(); return second.Value.call([|first.Value.call|](x)); }")]
    [InlineData("static Tensor Run(Net model, Net other, Tensor x) { other.eval(); using var _ = no_grad(); return other.call([|model.call|](x)); }")]
    [InlineData("static Tensor Run(Net model, Net other, Tensor x) { other.load_state_dict(model.state_dict()); other.eval(); using var _ = no_grad(); return [|model.call|](x); }")]
    [InlineData("static Tensor Run(Net? model, Tensor x) { using var _ = no_grad(); return model?[|.call|](x) ?? x; }")]
    [InlineData("static Tensor Run(Net? model, Tensor x) { using var _ = no_grad(); return [|model!.call|](x); }")]
    [InlineData("static Tensor Run(nn.Module module, Tensor x) { using var _ = no_grad(); return [|((Net)module).call|](x); }")]
    [InlineData("static Tensor Run(Better model, Tensor x) { using var _ = no_grad(); return [|model.call|](x); }")]
    [InlineData("static Tensor Run<T>(T model, Tensor x) where T : Net { using var _ = no_grad(); return [|model.call|](x); }")]
    [InlineData("static Tensor[] Run(Net model, Tensor[] xs) { using var _ = no_grad(); return xs.Select(x => [|model.call|](x)).ToArray(); }")]
    [InlineData("static Tensor[] Run(Net model, Tensor[] xs) { using var _ = no_grad(); return xs.Select([|model.call|]).ToArray(); }")]
    [InlineData("static Tensor[] Run(Net[] models, Tensor x) { using var _ = no_grad(); return models.Select(model => [|model.call|](x)).ToArray(); }")]
    [InlineData("static void Run(Net[] models, Tensor x) { using var _ = no_grad(); foreach (var model in models) [|model.call|](x); }")]
    [InlineData("static void Run(Net model, Tensor[] xs) { using var _ = no_grad(); foreach (var x in xs) if (x.shape[0] > 0) { try { [|model.call|](x); } catch (Exception) { } } }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { Func<Tensor> evaluate = () => { using var _ = no_grad(); return [|model.call|](x); }; return evaluate(); }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { Func<Tensor, Tensor> apply = y => [|model.call|](y); using var _ = no_grad(); return apply(x); }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { using var _ = no_grad(); return Evaluate(); Tensor Evaluate() => [|model.call|](x); }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { Tensor Evaluate(Net net) { using var _ = no_grad(); return [|net.call|](x); } return Evaluate(model); }")]
    [InlineData("static Tensor Evaluate(Net model, Tensor x) { using var _ = no_grad(); return [|model.call|](x); }")]
    [InlineData("static void Test(Net model) { } static Tensor Run(Net model, Tensor x) { Test(model); using var _ = no_grad(); return [|model.call|](x); }")]
    [InlineData("static void Evaluate(Net model) { using (model.Evaluating()) { } } static Tensor Run(Net model, Tensor x) { Evaluate(model); using var _ = no_grad(); return [|model.call|](x); }")]
    [InlineData("static async Task<Tensor> Run(Net model, Tensor x) { using var _ = no_grad(); await Task.Yield(); return [|model.call|](x); }")]
    [InlineData("private readonly Net model = new(); Tensor Run(Tensor x) { using var _ = no_grad(); return [|model.call|](x); }")]
    [InlineData("private readonly Net model = new(); Tensor Run(Tensor x) { using var _ = no_grad(); return [|this.model.call|](x); }")]
    [InlineData("static Net Model { get; } = new(); static Tensor Run(Tensor x) { using var _ = no_grad(); return [|Model.call|](x); }")]
    [InlineData("private readonly Net model = new(); void Train() { model.train(); model.eval(); } Tensor Run(Tensor x) { using var _ = no_grad(); return [|model.call|](x); }")]
    [InlineData("private readonly Net model = new(); void Look() { using (model.Evaluating()) { } } Tensor Run(Tensor x) { using var _ = no_grad(); return [|model.call|](x); }")]
    [InlineData("static Net Load() { var model = new Net(); model.load(\"net.dat\"); return model; } static Tensor Run(Tensor x) { var model = Load(); using var _ = no_grad(); return [|model.call|](x); }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { model.FreezeNorms(); using var _ = no_grad(); return [|model.call|](x); }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { using (enable_grad()) { using (no_grad()) { return [|model.call|](x); } } }")]
    [InlineData("public Net Model { set { using (no_grad()) [|value.call|](zeros(1, 8)); } }")]
    [InlineData("private readonly Func<Net, Tensor> run = model => { using var _ = no_grad(); return [|model.call|](zeros(1, 8)); };")]
    [InlineData("public User(Net model) { using var _ = no_grad(); [|model.call|](zeros(1, 8)); }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { using var _ = no_grad(); var y = [|model.call|](x); model.eval(); return y; }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { model.Predict(x); using var _ = no_grad(); return [|model.call|](x); }")]
    [InlineData("sealed class Inner { public static Tensor Run(Net model, Tensor x) { using var _ = no_grad(); return [|model.call|](x); } }")]
    [InlineData("} static class Zoo { public static void Save(Net net) => net.save(\"net.dat\"); } class Other { static void Run(Net model, Tensor x) { using (no_grad()) [|model.call|](x); Zoo.Save(model); }")]
    public Task Is_reported(string member) => Diagnose.Finds("NDSL401", Class(member));

    [Theory]
    [InlineData("static Tensor Run(Net model, Tensor x) => model.call(x);")]
    [InlineData("static Tensor Run(Net model, Tensor x) { var y = model.call(x); using var _ = no_grad(); return y.sum(); }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { using (no_grad()) { } return model.call(x); }")]
    [InlineData("static Tensor Run(Plain model, Tensor x) { using var _ = no_grad(); return model.call(x); }")]
    [InlineData("static Tensor Run(Linear model, Tensor x) { using var _ = no_grad(); return model.call(x); }")]
    [InlineData("static Tensor Run(Network model, Tensor x) { using var _ = no_grad(); return model.call(x); }")]
    [InlineData("static Tensor Run(Net model, Tensor x) => model.Predict(x);")]
    [InlineData("static Tensor Run(Net model, Tensor x) { using var _ = no_grad(); return model.Predict(x); }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { model.eval(); using var _ = no_grad(); return model.call(x); }")]
    [InlineData("static Tensor Run(Net? model, Tensor x) { model?.eval(); using var _ = no_grad(); return model!.call(x); }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { model.train(false); using var _ = no_grad(); return model.call(x); }")]
    [InlineData("static Tensor Run(Net model, Tensor x, bool training) { model.train(training); using var _ = no_grad(); return model.call(x); }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { using (model.Evaluating()) using (no_grad()) return model.call(x); }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { using var _ = no_grad(); using var evaluating = model.Evaluating(); return model.call(x); }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { if (model.training) throw new InvalidOperationException(); using var _ = no_grad(); return model.call(x); }")]
    [InlineData("static Tensor Run(Net model, Tensor x, bool training) { using var _ = set_grad_enabled(training); return model.call(x); }")]
    [InlineData("static Tensor Run(Net model, Tensor x, bool training) { using (training ? enable_grad() : no_grad()) return model.call(x); }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { using var _ = inference_mode(false); return model.call(x); }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { using var _ = set_grad_enabled(); return model.call(x); }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { using (no_grad()) { using (enable_grad()) return model.call(x); } }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { set_grad_enabled(false); x = x + 1; set_grad_enabled(true); return model.call(x); }")]
    [InlineData("static Tensor Run(Net model, Tensor x, bool on) { set_grad_enabled(false); if (on) { set_grad_enabled(true); } return model.call(x); }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { var off = no_grad(); x = x + 1; off.Dispose(); return model.call(x); }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { var off = no_grad(); using (off) { x = x + 1; } return model.call(x); }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { var same = model; same.eval(); using var _ = no_grad(); return model.call(x); }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { var same = model.to(CPU); model.eval(); using var _ = no_grad(); return same.call(x); }")]
    [InlineData("static Tensor Run(Tensor x) { var model = new Net(); model.load(\"net.dat\").eval(); using var _ = no_grad(); return model.call(x); }")]
    [InlineData("static Tensor Run(nn.Module module, Tensor x) { module.eval(); using var _ = no_grad(); return module is Net model ? model.call(x) : x; }")]
    [InlineData("static Tensor Run(Net a, Net b, bool first, Tensor x) { a.eval(); b.eval(); var model = first ? a : b; using var _ = no_grad(); return model.call(x); }")]
    [InlineData("static Tensor Run(Pair pair, Tensor x) { pair.eval(); using var _ = no_grad(); return pair.Inner.call(x); }")]
    [InlineData("static Tensor Run(Pair pair, Tensor x) { var inner = pair.Inner; pair.eval(); using var _ = no_grad(); return inner.call(x); }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { var all = nn.Sequential((\"model\", model)); all.eval(); using var _ = no_grad(); return model.call(x); }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { var all = nn.ModuleList<nn.Module>(); all.Add(model); all.eval(); using var _ = no_grad(); return model.call(x); }")]
    [InlineData("static Tensor Run(Net model, Sequential all, Tensor x) { all.register_module(\"model\", model); all.eval(); using var _ = no_grad(); return model.call(x); }")]
    [InlineData("static void Run(Net[] models, Tensor x) { foreach (var model in models) model.eval(); using var _ = no_grad(); foreach (var model in models) model.call(x); }")]
    [InlineData("static void Run(List<Net> models, Tensor x) { models.ForEach(model => model.eval()); using var _ = no_grad(); models[0].call(x); }")]
    [InlineData("static void Run(Net model, Tensor x) { foreach (var module in model.modules()) module.eval(); using var _ = no_grad(); model.call(x); }")]
    [InlineData("static void Run(Net model, Tensor x) { model.apply(module => module.eval()); using var _ = no_grad(); model.call(x); }")]
    [InlineData("static void Run(Net model, Tensor x) { Action off = model.eval; off(); using var _ = no_grad(); model.call(x); }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { model.eval(); return Evaluate(); Tensor Evaluate() { using var _ = no_grad(); return model.call(x); } }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { Tensor Evaluate(Net net) { using var _ = no_grad(); return net.call(x); } model.eval(); return Evaluate(model); }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { Func<Net, Tensor> evaluate = net => { using var _ = no_grad(); return net.call(x); }; model.eval(); return evaluate(model); }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { Func<Tensor, Tensor> apply = y => model.call(y); var y = apply(x); using var _ = no_grad(); return y.sum(); }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { Tensor Train() => model.call(x); var y = Train(); using (no_grad()) return y + 1; }")]
    [InlineData("static void Prepare(Net net) => net.eval(); static Tensor Run(Net model, Tensor x) { Prepare(model); using var _ = no_grad(); return model.call(x); }")]
    [InlineData("private readonly Net model = new(); void Prepare() => model.eval(); void Train() => model.train(); Tensor Run(Tensor x) { Prepare(); using var _ = no_grad(); return model.call(x); }")]
    [InlineData("static Net Load() { var model = new Net(); model.eval(); return model; } static Tensor Run(Tensor x) { var model = Load(); using var _ = no_grad(); return model.call(x); }")]
    [InlineData("private readonly Net model = new(); public User() { model.eval(); } Tensor Run(Tensor x) { using var _ = no_grad(); return model.call(x); }")]
    [InlineData("static Tensor Run(Normed model, Tensor x) { model.FreezeNorms(); using var _ = no_grad(); return model.call(x); }")]
    [InlineData("static Tensor Run(Lazy<Net> model, Tensor x) { model.Value.eval(); using var _ = no_grad(); return model.Value.call(x); }")]
    [InlineData("static Tensor Run(Tensor x) { using var _ = no_grad(); return new Net().call(x); }")]
    [InlineData("private readonly Net model = new(); void Switch(bool on) => model.train(on); Tensor Run(Tensor x) { Switch(false); using var _ = no_grad(); return model.call(x); }")]
    [InlineData("static void Outer(Net net) => Inner(net); static void Inner(nn.Module module) => module.eval(); static Tensor Run(Net model, Tensor x) { Outer(model); using var _ = no_grad(); return model.call(x); }")]
    [InlineData("static void Outer(Net a, Net b) { Inner(a); Inner(b); Outer(b, a); } static void Inner(nn.Module module) => module.eval(); static Tensor Run(Net a, Net b, Tensor x) { Outer(a, b); using var _ = no_grad(); return a.call(b.call(x)); }")]
    [InlineData("static void Off(params nn.Module[] all) { foreach (var one in all) one.eval(); } static Tensor Run(Net a, Net b, Tensor x) { Off(a, b); using var _ = no_grad(); return a.call(b.call(x)); }")]
    [InlineData("static void Both(Net a, Net b) => Off(a, b); static void Off(params nn.Module[] all) { foreach (var one in all) one.eval(); } static Tensor Run(Net a, Net b, Tensor x) { Both(a, b); using var _ = no_grad(); return a.call(b.call(x)); }")]
    [InlineData("static void Off(Pair pair) => pair.Inner.eval(); static Tensor Run(Pair pair, Tensor x) { Off(pair); using var _ = no_grad(); return pair.Inner.call(x); }")]
    [InlineData("sealed class Off { public Off(nn.Module module) => module.eval(); } static Tensor Run(Net model, Tensor x) { new Off(model); using var _ = no_grad(); return model.call(x); }")]
    [InlineData("static (Net, Net) Load() { var a = new Net(); var b = new Net(); a.eval(); b.eval(); return (a, b); } static Tensor Run(Tensor x) { var (a, b) = Load(); using var _ = no_grad(); return a.call(b.call(x)); }")]
    [InlineData("static void Run(Net a, Net b, Tensor x) { foreach (var module in new nn.Module[] { a, b }) module.eval(); using var _ = no_grad(); a.call(b.call(x)); }")]
    [InlineData("static void Run(Dictionary<string, Net> models, Tensor x) { foreach (var model in models.Values) model.eval(); using var _ = no_grad(); foreach (var (name, model) in models) model.call(x); }")]
    [InlineData("static void Run(nn.Module module, Tensor x) { module.eval(); using var _ = no_grad(); switch (module) { case Net net: net.call(x); break; } }")]
    [InlineData("static Tensor Run(nn.Module module, Tensor x) { module.eval(); using var _ = no_grad(); return module switch { Net { } net => net.call(x), _ => x }; }")]
    [InlineData("static void Run(object module, Tensor x) { if (module is Net { training: false } net) { using var _ = no_grad(); net.call(x); } }")]
    [InlineData("private readonly Net model; User(Net net) { net.eval(); model = net; } Tensor Run(Tensor x) { using var _ = no_grad(); return model.call(x); }")]
    [InlineData("private readonly Net model = Load(); static Net Load() { var net = new Net(); net.eval(); return net; } Tensor Run(Tensor x) { using var _ = no_grad(); return model.call(x); }")]
    [InlineData("private readonly Lazy<Net> model = new(() => { var net = new Net(); net.eval(); return net; }); Tensor Run(Tensor x) { using var _ = no_grad(); return model.Value.call(x); }")]
    [InlineData("private Net? model; Net Model { get { if (model is null) { model = new(); model.eval(); } return model; } } Tensor Run(Tensor x) { using var _ = no_grad(); return Model.call(x); }")]
    [InlineData("public Net? Model { get; init; } static User Load() { var net = new Net(); net.eval(); return new User { Model = net }; } Tensor Run(Tensor x) { using var _ = no_grad(); return Model!.call(x); }")]
    [InlineData("private readonly List<Net> models = []; void Load() { var net = new Net(); net.eval(); models.Add(net); } void Run(Tensor x) { using var _ = no_grad(); models.ForEach(model => model.call(x)); }")]
    [InlineData("private readonly Net[] models = new Net[3]; User() { foreach (var net in models) net.eval(); } void Run(Tensor x) { using var _ = no_grad(); foreach (var model in models) model.call(x); }")]
    [InlineData("private readonly Dictionary<int, Net> models = []; void Load(int key) { var net = new Net(); net.eval(); models[key] = net; } void Run(Tensor x) { if (models.TryGetValue(1, out var model)) { using var _ = no_grad(); model.call(x); } }")]
    [InlineData("private readonly Net model = Zoo.Load(); Tensor Run(Tensor x) { using var _ = no_grad(); return model.call(x); } } static class Zoo { public static Net Load() { var net = new Net(); net.eval(); return net; }")]
    [InlineData("} class Holder(Net model) { void Off() => model.eval(); Tensor Run(Tensor x) { Off(); using var _ = no_grad(); return model.call(x); }")]
    [InlineData("} class Service(Net model) { void Start() => model.eval(); Tensor Run(Tensor x) { using var _ = no_grad(); return model.call(x); }")]
    [InlineData("} class Trainer(Net model) { public void Fit(Tensor x) { model.train(); model.call(x).sum().backward(); model.eval(); Check(x); } private Tensor Check(Tensor x) { using var _ = no_grad(); return model.call(x); }")]
    [InlineData("} class Base { protected readonly Net model = new(); } class Derived : Base { Derived() => model.eval(); Tensor Run(Tensor x) { using var _ = no_grad(); return model.call(x); }")]
    [InlineData("public void Run(Net net, Tensor x) { net.eval(); Score(model: net, x: x); Score(x, net); net.train(); } private static Tensor Score(Tensor x, Net model) { using var _ = no_grad(); return model.call(x); }")]
    [InlineData("private readonly Net model = new(); public void Run(Tensor x) { model.eval(); Score(x); model.train(); } private Tensor Score(Tensor x) { using var _ = no_grad(); return model.call(x); }")]
    [InlineData("private readonly Net model = new(); public void Run(Tensor x) { Switch(false); this.Score(x); Switch(true); } private void Switch(bool on) => model.train(on); private Tensor Score(Tensor x) { using var _ = no_grad(); return model.call(x); }")]
    [InlineData("static Tensor[] Run(Net model, Tensor x) { model.train(); using var _ = no_grad(); return Enumerable.Range(0, 9).Select(_ => model.call(x)).ToArray(); }")]
    [InlineData("static void Run(Net model, Tensor[] xs) { model.train(true); using (no_grad()) foreach (var x in xs) model.call(x); }")]
    [InlineData("static void Run(Net model, Tensor x) { model.train(); using (no_grad()) { model.call(x); model.call(x); } }")]
    [InlineData("public void Run(Net net, Tensor x) { net.eval(); Func<Net, Tensor, Tensor> score = Score; score(net, x); } private static Tensor Score(Net model, Tensor x) { using var _ = no_grad(); return model.call(x); }")]
    [InlineData("static Tensor Run(Pair pair, Tensor x) { using var _ = no_grad(); return pair.Inner.call(x); }")]
    [InlineData("static Tensor Run(Pair pair, Pair other, Tensor x) { other.Inner.eval(); using var _ = no_grad(); return pair.Inner.call(x); }")]
    [InlineData("static Tensor Run(Pair pair, Net model, Tensor x) { model = pair.Inner; nn.Module other = new Plain(); other.eval(); using var _ = no_grad(); return model.call(x); }")]
    [InlineData("static void Run(Net model, Tensor[] xs) { foreach (var x in xs) { using (no_grad()) model.call(x); model.eval(); } }")]
    [InlineData("static Tensor Run(Net model, Tensor x) { again: using (no_grad()) x = model.call(x); model.eval(); if (x.shape[0] > 0) goto again; return x; }")]
    [InlineData("private readonly Net model = new(); void Train() => model.train(); Net Get() => model; Tensor Run(Tensor x) { Get().eval(); using var _ = no_grad(); return model.call(x); }")]
    [InlineData("private readonly Net model = new(); void Train() => model.train(); Net Ready { get { model.eval(); return model; } } Tensor Run(Tensor x) { using var _ = no_grad(); return Ready.call(x); }")]
    [InlineData("private readonly Net model = new(); public Tensor Run(Tensor x) { using (model.Evaluating()) return Score(x); } private Tensor Score(Tensor x) { using var _ = no_grad(); return model.call(x); }")]
    [InlineData("private readonly Net model = new(); private Tensor Score(Tensor x) { using var _ = no_grad(); return model.call(x); } sealed class Inner(User user) { Tensor Run(Tensor x) { user.model.eval(); return user.Score(x); } void Fit() => user.model.train(); }")]
    [InlineData("private IDisposable? off; Tensor Run(Net model, Tensor x) { off = no_grad(); off.Dispose(); return model.call(x); }")]
    [InlineData("static void Run(Net a, Net b, Tensor x) { foreach (var one in new[] { new { Model = a }, new { Model = b } }) one.Model.eval(); using var _ = no_grad(); a.call(b.call(x)); }")]
    [InlineData("} static class Zoo { public static void Ready(Net net) => net.eval(); } class Other { static Tensor Run(Net model, Tensor x) { Zoo.Ready(model); using var _ = no_grad(); return model.call(x); }")]
    [InlineData("} class Holder { public Net Model { get; } = new(); public Holder() => Model.eval(); } class Other { static Tensor Run(Holder holder, Tensor x) { using var _ = no_grad(); return holder.Model.call(x); }")]
    [InlineData("static Tensor Run(Net model, Action<Net> prepare, Tensor x) { prepare(model); using var _ = no_grad(); return model.call(x); }")]
    [InlineData("} abstract class Runner { protected abstract void Prepare(Net net); Tensor Run(Net model, Tensor x) { Prepare(model); using var _ = no_grad(); return model.call(x); }")]
    public Task Is_not_reported(string member) => Diagnose.FindsNothing(Class(member));

    [Fact]
    public Task The_message_names_the_network_the_scope_and_the_layers() => Diagnose.Finds(
        "NDSL401",
        Class("private readonly Net model = new(); Tensor Run(Tensor x) { using (torch.inference_mode(mode: true)) return [|this.model.call|](x); }"),
        "'this.model' is called under inference_mode(mode: true) and never put in evaluation mode here. Expected that mode for its BatchNorm " +
        "and Dropout. Got the one it was left in, training at first: call it in 'using (this.model.Evaluating())', or by Predict.");

    [Fact]
    public Task One_finding_for_each_network_of_a_scope() => Diagnose.Finds("NDSL401", Class(
        """
        static void Run(Net first, Net second, Tensor x)
        {
            using (no_grad())
            {
                [|first.call|](x);
                [|second.call|](first.call(x));
            }

            using (no_grad())
                [|first.call|](x);
        }
        """));

    [Fact]
    public Task A_networks_own_member_calls_it() => Diagnose.Finds("NDSL401", Networks +
        """
        public partial class Net
        {
            public Tensor Guess(Tensor x)
            {
                using var _ = no_grad();
                return [|call|](x).argmax(1);
            }

            public Tensor Classify(Tensor x)
            {
                using var evaluating = this.Evaluating();
                using var _ = no_grad();
                return call(x).argmax(1);
            }
        }
        """);

    /// <summary>Frozen features: who holds the module says in which mode it runs.</summary>
    [Fact]
    public Task A_modules_own_forward_is_not_asked() => Diagnose.FindsNothing(Networks +
        """
        public sealed class Frozen : nn.Module<Tensor, Tensor>
        {
            private readonly Net features = new();
            public Frozen() : base("frozen") => RegisterComponents();
            public override Tensor forward(Tensor x)
            {
                using var _ = no_grad();
                return features.call(x);
            }
        }
        """);

    [Theory]
    [InlineData("InstanceNorm(TrackRunningStats = true)", true)]
    [InlineData("InstanceNorm", false)]
    [InlineData("RReLU", true)]
    [InlineData("Dropout(0)", false)]
    [InlineData("DropPath(0.1)", true)]
    [InlineData("ChannelDropout", true)]
    [InlineData("GroupNorm(2)", false)]
    [InlineData("LocalResponseNorm(2)", false)]
    public Task It_depends_on_the_layers(string layer, bool isReported) => Diagnose.Finds("NDSL401",
        $$"""
        using NetDsl;
        using TorchSharp;

        namespace Home;

        [Network(8, 4, 4), Conv(8, 3), {{layer}}, Flatten, Linear(2)]
        public partial class Net;

        public static class User
        {
            public static torch.Tensor Run(Net model, torch.Tensor x)
            {
                using (torch.no_grad())
                    return {{(isReported ? "[|model.call|]" : "model.call")}}(x);
            }
        }
        """);

    [Fact]
    public Task It_depends_on_the_layers_of_the_networks_that_it_uses() => Diagnose.Finds("NDSL401", Networks +
        """
        [Network(8), Use<Plain>, Linear(8)]
        public partial class Quiet;

        [Network(8), Use<Plain>, Use<Net>, Linear(8)]
        public partial class Calm;

        [Network(8), Use<Calm>, ReLU, Use<Quiet>, Linear(8)]
        public partial class Outer;

        public static class User
        {
            public static Tensor Run(Outer outer, Calm calm, Quiet quiet, Tensor x)
            {
                using var _ = no_grad();
                return quiet.call([|calm.call|]([|outer.call|](x)));
            }
        }
        """);

    [Fact]
    public async Task It_depends_on_the_layers_of_a_compiled_network()
    {
        using var library = new MemoryStream();
        var built = GeneratorRun.Of(Networks).Output.WithAssemblyName("Library").Emit(library);
        Assert.True(built.Success);
        var user = Compile.Of(
            """
            using Home;
            using TorchSharp;

            public static class User
            {
                public static torch.Tensor Run(Net model, Plain plain, torch.Tensor x)
                {
                    using (torch.no_grad())
                        return plain.call(model.call(x));
                }
            }
            """);

        var finding = Assert.Single(await Findings.Of(
            GeneratorRun.In(user.AddReferences(MetadataReference.CreateFromImage(library.ToArray())))));
        Assert.Equal("NDSL401", finding.Id);
        Assert.Contains("'model' is called", Findings.Message(finding), StringComparison.Ordinal);
        Assert.Contains("its BatchNorm and Dropout.", Findings.Message(finding), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("void Run(Net model) { using (no_grad()) model.call( }")]
    [InlineData("void Run(Net model) { using (no_grad( model.call(x); }")]
    [InlineData("void Run(Net model) { using var _ = no_grad(; missing.call(model).eval(); model?.call }")]
    [InlineData("void Run(Missing model) { using (no_grad()) { var f = x => model.call(x); f(); foreach (var (a, b) in model) a.call(b); } }")]
    [InlineData("void Run(Net model, Net model) { using (no_grad()) { model.forward(); this.call(); call(); base.call(1); } }")]
    [InlineData("using (no_grad()) { model.call(x); }")]
    public async Task Unfinished_code_throws_nothing(string member) => Assert.DoesNotContain(
        await Findings.Of(GeneratorRun.Unchecked(Class(member))), finding => finding.Id is "AD0001" or "CS8785");

    [Fact]
    public void Deep_expressions_are_followed_to_their_end_on_a_small_stack()
    {
        var compilation = Compile.Of(Class($"static object Run(IEnumerable<nn.Module> all, nn.Module model) => all{string.Concat(Enumerable.Repeat(".Append(model)", 2_000))};"));
        var tree = compilation.SyntaxTrees.Single();
        var chain = tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>().First(call => call.ToString().StartsWith("all", StringComparison.Ordinal));
        IOperation? value = null;
        OnStack(64 << 20, () => value = compilation.GetSemanticModel(tree).GetOperation(chain));

        string[] names = [];
        OnStack(128 << 10, () => names = [.. new SameNetworks(ModeSymbols.Of(compilation)!).Of(value).Select(symbol => symbol.Name)]);
        Assert.Equal(2_001, names.Length);
        Assert.Equal(["all", "model"], names.Distinct().Order(StringComparer.Ordinal));

        static void OnStack(int size, ThreadStart work)
        {
            var thread = new Thread(work, size);
            thread.Start();
            thread.Join();
        }
    }

    [Fact]
    public async Task A_program_of_statements_is_one_member()
    {
        const string Statements =
            """
            using Home;
            using static TorchSharp.torch;

            var good = new Net();
            var bad = new Net();
            good.eval();
            Evaluate(good, zeros(1, 8));
            using (no_grad())
                bad.call(zeros(1, 8));

            static Tensor Evaluate(Net model, Tensor x)
            {
                using var _ = no_grad();
                return model.call(x);
            }
            """;
        var finding = Assert.Single(await Findings.Of(GeneratorRun.Of(Statements, Networks)));
        Assert.StartsWith("'bad' is called under no_grad()", Findings.Message(finding), StringComparison.Ordinal);
    }

    private static string Class(string member) => $"{Networks}public sealed class User\n{{\n{member}\n}}\n";
}
