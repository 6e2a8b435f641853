using System.Reflection;
using System.Text;
using TorchSharp;

namespace NetDsl.Managed.Tests.Api;

/// <summary>The engine is TorchSharp's API as it is: nothing public that the listing does not have.</summary>
public class ApiTests
{
    private static readonly ApiListing Listing = ApiListing.Load();
    private static readonly Assembly Engine = typeof(torch).Assembly;

    /// <summary>
    /// Functions with further overloads, whose settings no method of the engine has, or which make a call ambiguous (unbind).
    /// </summary>
    private static readonly string[] WithoutAll =
    [
        "amax", "amin", "atleast_1d", "atleast_2d", "clamp_", "fmod_", "gather", "is_complex", "is_floating_point", "is_integral", "pow_",
        "remainder_", "unbind",
    ];

    [Fact]
    public void Every_public_type_is_TorchSharps_with_its_base_class()
        => AssertListed(VisibleTypes().Select(ApiFormat.Line));

    [Fact]
    public void Every_public_and_protected_member_is_TorchSharps_with_its_parameters_and_defaults()
        => AssertListed(VisibleTypes().SelectMany(ApiFormat.Members).Where(m => !OverridesListed(m.Member)).Select(m => m.Line));

    [Fact]
    public void Methods_of_tensors_have_the_static_functions_that_TorchSharp_gives_them()
    {
        var functions = ApiFormat.Members(typeof(torch)).Select(m => m.Line).ToList();
        var lacking = typeof(torch.Tensor).GetMethods().Select(method => method.Name).Distinct()
            .Where(name => Listing.Lacking($"TorchSharp.torch.{name}", functions).Any());
        Assert.Equal(WithoutAll, lacking.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<Type> VisibleTypes() => Engine.GetTypes().Where(ApiFormat.IsVisible);

    /// <summary>An override adds nothing a caller can see; what it overrides is compared where it is declared.</summary>
    private static bool OverridesListed(MemberInfo member)
    {
        var method = member as MethodInfo ?? (member as PropertyInfo)?.GetMethod;
        return method is not null && method.GetBaseDefinition().DeclaringType != method.DeclaringType;
    }

    private static void AssertListed(IEnumerable<string> lines)
    {
        var report = new StringBuilder();
        foreach (var line in lines.Where(line => !Listing.Has(line)).Order(StringComparer.Ordinal))
        {
            report.Append("\nNot in TorchSharp: ").Append(line);
            foreach (var near in Listing.Nearest(line))
            {
                report.Append("\n   TorchSharp has: ").Append(near);
            }
        }
        Assert.True(report.Length == 0, report.ToString());
    }
}
