using NetDsl.Proof.Language;

namespace NetDsl.Proof.Checking;

/// <summary>An error of the analyzer.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Class">The class that it is in.</param>
/// <param name="Kind">The attribute that it is at.</param>
/// <param name="Marked">The text that it marks.</param>
/// <param name="Message">Its message.</param>
internal sealed record Error(string Id, string Class, string Kind, string Marked, string Message);

/// <summary>The other way round: where the analyzer reports an error, the stacked layers throw, or an output is constant.</summary>
internal static class Refusals
{
    /// <summary>A false error; null where the errors are right, or are no errors of the stacked layers.</summary>
    public static Failure? Check(Declaration declaration, IReadOnlyList<Error> errors)
    {
        // Blocks take any sizes: what is wrong with one need not show where it is used.
        if (errors.Any(error => error.Class != declaration.Network.Name || OfTheDeclaration.Reason(error) is not null))
        {
            return null;
        }

        // An optional layer must fit where it is there, and it may be left out here.
        if (declaration.Network.Elements.Any(element => element["If"] is not null && errors.Any(error => error.Kind == element.Kind)))
        {
            return null;
        }

        var choices = Hyperparameters.Of(declaration.Network);
        for (var run = 0; run < choices.Count; run++)
        {
            foreach (var channelsComeFirst in new[] { false, true })
            {
                var (samples, refusal) = Stacked.Find(declaration, choices[run], run, channelsComeFirst);
                if (refusal is not null ||
                    Stacked.Constant(declaration, choices[run], samples, run, channelsComeFirst) is not null)
                {
                    return null;
                }
            }
        }

        return new($"ERROR-BUT-RUNS {errors[0].Id} {errors[0].Kind}", errors[0].Message);
    }
}
