using System.Text;

namespace NetDsl.Generators.Tests;

/// <summary>A line diff for failure messages: what changed, with a few lines around it.</summary>
public static class TextDiff
{
    private const int Context = 3;

    /// <summary>The lines of <paramref name="before"/> and <paramref name="after"/>, marked with <c>-</c> and <c>+</c>.</summary>
    public static string Of(string before, string after)
    {
        var lines = Lines(before.Split('\n'), after.Split('\n'));
        var text = new StringBuilder();
        var skipping = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (IsNearChange(lines, i))
            {
                text.Append(lines[i].Mark).Append(' ').AppendLine(lines[i].Text);
                skipping = false;
            }
            else if (!skipping)
            {
                text.AppendLine("  ...");
                skipping = true;
            }
        }

        return text.ToString();
    }

    private static bool IsNearChange(List<(char Mark, string Text)> lines, int index)
    {
        var last = Math.Min(lines.Count - 1, index + Context);
        for (var i = Math.Max(0, index - Context); i <= last; i++)
        {
            if (lines[i].Mark != ' ')
            {
                return true;
            }
        }

        return false;
    }

    private static List<(char Mark, string Text)> Lines(string[] before, string[] after)
    {
        var common = LongestCommon(before, after);
        var lines = new List<(char, string)>();
        int i = 0, j = 0;
        while (i < before.Length || j < after.Length)
        {
            if (i < before.Length && j < after.Length && before[i] == after[j])
            {
                lines.Add((' ', before[i++]));
                j++;
            }
            else if (i < before.Length && (j == after.Length || common[i + 1, j] >= common[i, j + 1]))
            {
                lines.Add(('-', before[i++]));
            }
            else
            {
                lines.Add(('+', after[j++]));
            }
        }

        return lines;
    }

    /// <summary>[i, j]: how many lines <c>before[i..]</c> and <c>after[j..]</c> have in common, in order.</summary>
    private static int[,] LongestCommon(string[] before, string[] after)
    {
        var common = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                common[i, j] = before[i] == after[j]
                    ? common[i + 1, j + 1] + 1
                    : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }
}
