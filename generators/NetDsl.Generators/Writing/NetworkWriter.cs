using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;
using NetDsl.Generators.Layers;
using NetDsl.Generators.Planning;

namespace NetDsl.Generators.Writing;

/// <summary>Writes the generated half of a network.</summary>
internal static class NetworkWriter
{
    public static string Write(NetworkPlan plan) =>
        ClassFile.Write(plan.Class, plan.Layers.Any(UsesServices), (writer, head) => Type(writer, head, plan));

    private static void Type(CodeWriter writer, string head, NetworkPlan plan)
    {
        if (!plan.IsSkeleton)
        {
            Remarks(writer, plan);
        }

        if (plan.Class.OwnBase is { } own)
        {
            using (writer.Braces(head))
            {
                SkeletonOn(own, writer, plan);
            }

            return;
        }

        using (writer.Braces($"{head} : {Forward.BaseOf(plan)}"))
        {
            Members(writer, plan);
        }
    }

    /// <summary>All members that the user has not written.</summary>
    private static void Members(CodeWriter writer, NetworkPlan plan)
    {
        Fields(writer, plan);
        var ownsRegistration = plan.Class.Has("RegisterLayers");
        if (!ownsRegistration)
        {
            new Registration(writer, plan).Write(ClassFile.GeneratedCode);
        }

        if (plan.Class.Has("forward"))
        {
            return;
        }

        if (!ownsRegistration)
        {
            writer.Line();
        }

        if (plan.IsSkeleton)
        {
            Skeleton(writer, plan);
        }
        else
        {
            new Forward(writer, plan).Write(ClassFile.GeneratedCode);
        }
    }

    private static void Remarks(CodeWriter writer, NetworkPlan plan)
    {
        writer.Line("/// <remarks>");
        writer.Line("/// <code>");
        ShapeTable.Write(writer, plan);
        writer.Line("/// </code>");
        writer.Line("/// </remarks>");
    }

    private static void Fields(CodeWriter writer, NetworkPlan plan)
    {
        foreach (var parameter in plan.Kept)
        {
            writer.Line($"private readonly {parameter.Type} {Escape.Keyword(parameter.Name)} = {Escape.Keyword(parameter.Name)};");
        }

        foreach (var layer in plan.Registered)
        {
            Field(writer, layer, plan);
        }

        if (plan.Registered.Any() || plan.Kept.Count > 0)
        {
            writer.Line();
        }
    }

    private static void Field(CodeWriter writer, PlannedLayer layer, NetworkPlan plan)
    {
        var name = Escape.Keyword(layer.Field);
        if (layer.Facts.Module is not { } module)
        {
            var (optional, required) = layer.Facts.Condition is null ? ("", "!") : ("?", "");
            writer.Line(
                $"private global::TorchSharp.Modules.Parameter{optional} {name} => get_parameter({Presence.Key(layer, plan)}){required};");
            return;
        }

        if (layer.Facts.Repetition is { } repetition)
        {
            var type = $"{CSharp.Services}.Repeated<{CSharp.Of(module.Type)}>";
            writer.Statement($"private readonly {type} {name} = ", CSharp.Create(module, repetition, CSharp.Literal(layer.Key)), ";");
            return;
        }

        var creation = CSharp.Create(module, layer.Decided);
        var (mark, condition, otherwise) = layer.Facts.Condition is { } when ? ("?", $"{CSharp.Of(when)} ? ", " : null") : ("", "", "");
        writer.Statement($"private readonly {CSharp.Of(module.Type)}{mark} {name} = {condition}", creation, $"{otherwise};", layer.Note);
    }

    /// <summary>The <c>forward</c> that lets the rest of the program compile while the declaration has errors.</summary>
    private static void Skeleton(CodeWriter writer, NetworkPlan plan)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Line(ClassFile.GeneratedCode);
        Throws(writer, plan, Forward.HeadOf(plan));
    }

    /// <summary>Lets a class with a base of its own compile, or the compiler's errors would hide why it cannot be a network.</summary>
    private static void SkeletonOn(OwnBase own, CodeWriter writer, NetworkPlan plan)
    {
        var name = plan.Class.Self.Name;
        if (own.NeedsName)
        {
            writer.Line($"public {Escape.Type(name)}() : base(\"{name}\") {{ }}");
        }

        if (own.Forward is { } forward)
        {
            var parameters = Text.Join(forward.Parameters.Select((type, index) => $"{type} input{Text.Of(index + 1)}"));
            Throws(writer, plan, $"public override {forward.Result} forward({parameters})");
        }
    }

    private static void Throws(CodeWriter writer, NetworkPlan plan, string head)
    {
        writer.Line($"{head} =>");
        using (writer.Indent())
        {
            writer.Line(
                "throw new global::System.InvalidOperationException(" +
                $"\"The attributes of '{plan.Class.Self.Name}' have errors, so it has no layers. Build it to see them.\");");
        }
    }

    /// <summary>Whether the line of a layer in <c>forward</c> calls an extension method.</summary>
    private static bool UsesServices(PlannedLayer layer) => layer.LastReads.Count > 0 || layer.Facts.Operation is FusableCall;
}
