namespace NetDsl.Generators.Tests;

/// <summary>NDSL021 and NDSL007 on the modules and parameters of the user's part.</summary>
public sealed class OwnStateFindingsTests
{
    private const string Usings =
        "using System;\nusing System.Collections.Generic;\nusing NetDsl;\nusing TorchSharp;\nusing TorchSharp.Modules;\n" +
        "using static TorchSharp.torch;\n\n";

    private const string Lead = "is in no state_dict, is not trained, and follows neither to() nor eval():";

    [Theory]
    [InlineData("private Linear? [|late|];")]
    [InlineData("private Linear [|late|] = null!;")]
    [InlineData("private Parameter? [|late|] = default;")]
    [InlineData("public nn.Module<Tensor, Tensor> [|late|] { get; set; } = default!;")]
    [InlineData("private Linear [|late|]; public Net() { late = nn.Linear(4, 4); }")]
    public Task NDSL021_no_value_when_the_layers_are_registered(string member) => Diagnose.Finds(
        "NDSL021", Net(member),
        $"'late' {Lead} it has no value yet when the layers are registered. Give it an initialiser, or register it where it gets its " +
        "value.");

    [Theory]
    [InlineData("List<Linear>")]
    [InlineData("Linear[]")]
    [InlineData("Dictionary<string, Parameter>")]
    [InlineData("(Linear First, int Second)[]")]
    [InlineData("Lazy<Dropout>")]
    public Task NDSL021_a_collection(string type) => Diagnose.Finds(
        "NDSL021", Net($"private readonly {type}? [|heads|] = null;"),
        $"'heads' {Lead} a collection is no module. Use ModuleList, ModuleDict or ParameterList.");

    [Theory]
    [InlineData("public Parameter [|factor|] { get; } = nn.Parameter(ones(1));")]
    [InlineData("public Parameter [|factor|] { get; set; } = nn.Parameter(ones(1));")]
    [InlineData("private Parameter [|factor|] { get; } = nn.Parameter(ones(1));")]
    [InlineData("[Name(\"Factor\")] private Parameter [|factor|] = nn.Parameter(ones(1)); public Parameter Factor => factor;")]
    [InlineData("[Name(\"training\")] private Parameter [|factor|] = nn.Parameter(ones(1));")]
    public Task NDSL021_a_parameter_in_a_property(string member) => Diagnose.Finds(
        "NDSL021", Net(member),
        $"'factor' {Lead} to() makes parameters anew, and registers none that a property of that name holds. Keep it in a field.");

    [Fact]
    public Task NDSL021_a_name_of_another_field() => Diagnose.Finds(
        "NDSL021", Net("[Name(\"count\")] private readonly Linear [|own|] = nn.Linear(4, 4); private int count;"),
        $"'own' {Lead} to() throws where two fields have one name. Choose another.");

    [Fact]
    public Task NDSL021_a_parameter_of_the_primary_constructor() => Diagnose.Finds(
        "NDSL021",
        Usings +
        """
        [Network(4)]
        [Linear(4), Call(nameof(Own))]
        public partial class Net(Linear [|head|])
        {
            private Tensor Own(Tensor x) => head.call(x);
        }
        """,
        $"'head' {Lead} it is a parameter of the constructor. Keep it in a field, 'private readonly Linear _head = head;'.");

    [Theory]
    [InlineData("private readonly Linear own = nn.Linear(4, 4); private readonly Parameter? b = nn.Parameter(ones(1));")]
    [InlineData("private readonly ModuleList<Linear> own = nn.ModuleList(nn.Linear(4, 4)); static readonly Linear b = nn.Linear(4, 4);")]
    [InlineData("public Linear A { get; } = nn.Linear(4, 4); private readonly Func<Linear>? make = null;")]
    [InlineData("[field: Name(\"b\")] public Parameter B { get; } = nn.Parameter(ones(1));")]
    [InlineData("private readonly Linear a; public Net() { a = nn.Linear(4, 4); register_module(nameof(a), a); }")]
    [InlineData("private readonly Linear a = nn.Linear(4, 4); public Net() { this.add_module(\"a\", a); }")]
    [InlineData("private readonly Linear[] a = []; public Net() { foreach (var one in a) { register_module(\"x\", one); } }")]
    [InlineData("private Linear A => fc1; private Tensor? seen;")]
    [InlineData("[TorchSharp.Utils.ComponentName(Name = \"b\")] private readonly Parameter own = nn.Parameter(ones(1));")]
    public Task NDSL021_silent_on_what_is_registered(string members) => Diagnose.FindsNothing(Net(members));

    [Fact]
    public Task NDSL021_silent_on_a_parameter_that_a_field_holds() => Diagnose.FindsNothing(
        Usings +
        """
        [Network(4)]
        [Linear(4), Call(nameof(Own))]
        public partial class Net(Linear head)
        {
            private readonly Linear _head = head;

            private Tensor Own(Tensor x) => _head.call(x);
        }
        """);

    [Theory]
    [InlineData(
        "private readonly Linear [|fc1|] = nn.Linear(4, 4);",
        "Module 'fc1': the name 'fc1' is another layer's already. Give each layer its own.")]
    [InlineData(
        "[Name(\"fc1\")] private readonly Linear [|own|] = nn.Linear(4, 4);",
        "Module 'own': the name 'fc1' is another layer's already. Give each layer its own.")]
    [InlineData(
        "[Name(\"a\")] private readonly Linear [|own|] = nn.Linear(4, 4);",
        "Module 'own': the name 'a' cannot be beside 'a.0': what a field of the class holds has names of its own.")]
    [InlineData(
        "[Name(\"fc1.x\")] private readonly Linear [|own|] = nn.Linear(4, 4);",
        "Module 'own': the name 'fc1.x' is nested, which a field of the class cannot be. Use one without dots, or a module that holds it.")]
    [InlineData(
        "[Name(\"a_0\")] private readonly Linear [|own|] = nn.Linear(4, 4);",
        "Module 'own': the name 'a_0' is the name of the field of 'a.0', which to() takes for it. Choose another.")]
    [InlineData(
        "[Name(\"\")] private readonly Linear [|own|] = nn.Linear(4, 4);",
        "Module 'own': the name '' has an empty part. Dots nest: write a text before and behind each.")]
    [InlineData(
        "[Name(\"a.s\")] private readonly Parameter [|own|] = nn.Parameter(ones(1));",
        "Parameter 'own': the name 'a.s' is nested, which a field of the class cannot be. Use one without dots, or a module that holds " +
        "it.")]
    public Task NDSL007_keys_of_fields(string member, string message) => Diagnose.Finds("NDSL007", Net(member), message);

    private static string Net(string members) =>
        Usings +
        $$"""
        #pragma warning disable CS0169, CS0414, CS0649
        [Network(4)]
        [Linear(4), ReLU, Linear(4, Name = "a.0"), Sigmoid]
        public partial class Net
        {
            {{members}}
        }
        """;
}
