using NetDsl.Generators.Common;
using NetDsl.Generators.Declarations;
using NetDsl.Generators.Diagnostics;

namespace NetDsl.Generators.Planning;

/// <summary>Errors of the class itself.</summary>
internal static class ClassRules
{
    public static void Check(NetworkSpec spec, Findings findings)
    {
        var network = new Position(Position.Network);
        if (spec.Network is null)
        {
            findings.Add(Descriptors.NoNetwork, new Position(0), spec.Class.Self.Name);
            return;
        }

        if (spec.Class.Obstacle is { } obstacle)
        {
            var expected = obstacle == ClassSpec.SeveralMarks
                ? "one [Network] or one [Block]"
                : "a class that can be created and that derives from nothing but Network";
            var removable = spec.Class.OwnBase is null ? null : obstacle;
            findings.AddSuggesting(Descriptors.NotANetwork, network, removable, spec.Class.Self.Name, $"is {obstacle}", expected);
        }

        var missing = spec.Class.Types.Where(type => !type.IsPartial).Select(type => $"'{type.Name}'").ToList();
        if (missing.Count > 0)
        {
            findings.Add(Descriptors.NotPartial, network, Text.And(missing), spec.Class.Self.Name);
        }

        for (var index = 0; index < spec.Elements.Count; index++)
        {
            if (spec.Elements[index].IsElsewhere)
            {
                findings.Add(Descriptors.LayerElsewhere, new Position(index), spec.Elements[index].Attribute.Kind, spec.Class.Self.Name);
            }
        }

        if (spec.Elements.Count == 0)
        {
            findings.Add(Descriptors.NoLayers, network, spec.Class.Self.Name);
        }
    }

    /// <summary>Members that collide with generated ones. The rest of the network can be planned nevertheless.</summary>
    public static void CheckMembers(NetworkSpec spec, Findings findings)
    {
        foreach (var member in spec.Class.OwnMembers)
        {
            findings.Add(
                Descriptors.NotANetwork, new Position(Position.Member, member.Name),
                spec.Class.Self.Name, $"has a member '{member.Name}' of its own",
                "the generated one alone: remove it, or give it another name");
        }
    }
}
