namespace NetDsl.Tool.Importing;

/// <summary>The arguments of a class's layers as C#: what is the default is left out, and what differs is a hyperparameter.</summary>
internal static class ClassArguments
{
    /// <summary>The arguments of each layer, without its name and its taps.</summary>
    public static IReadOnlyList<string> Of(Block block)
    {
        var bias = new BiasRule(block);
        return [.. block.Layers.Select((layer, index) => string.Join(", ", Arguments(block, index).Concat(bias.Argument(layer))))];
    }

    private static IEnumerable<string> Arguments(Block block, int index)
    {
        var uses = block.Uses.Select(use => use[index]).ToList();
        var settings = Enumerable.Range(0, uses[0].Settings.Count)
            .Select(number => uses.Select(use => use.Settings[number]).ToList())
            .ToList();
        var given = settings.TakeWhile(setting => setting[0].Name is null).ToList();
        var positional = given.SelectMany(setting => Items(block, setting)).ToList();
        while (positional.Count > 0 && positional[^1].IsDefault)
        {
            positional.RemoveAt(positional.Count - 1);
        }

        foreach (var item in positional)
        {
            yield return item.Text;
        }

        foreach (var setting in settings.Skip(given.Count))
        {
            var items = Items(block, setting).ToList();
            if (items.Exists(item => !item.IsDefault))
            {
                yield return $"{setting[0].Name} = {Value(items.Select(item => item.Text).ToList())}";
            }
        }

        if (uses.Exists(layer => layer.HasProjection))
        {
            yield return "Projection = true";
        }
    }

    private static IEnumerable<(string Text, bool IsDefault)> Items(Block block, List<Setting> uses)
    {
        var first = uses[0];
        var items = first.Items.Select((_, number) => uses.Select(use => use.Items[number]).ToList()).ToList();
        var isDefault = items.TrueForAll(item => item.TrueForAll(use => use.IsDefault));
        if (isDefault && first.Name is not null)
        {
            return [("", true)];
        }

        var texts = items.Select((item, number) => (
            block.Hyperparameters.Text(item, first.Called.Count > number ? first.Called[number] : ""),
            item.TrueForAll(use => use.IsDefault) && (first.Name is null || isDefault))).ToList();
        return first.IsPerAxis && texts.Distinct().Count() == 1 ? [texts[0]] : texts;
    }

    private static string Value(IReadOnlyList<string> items)
    {
        var array = items.Any(item => item.Contains("nameof", StringComparison.Ordinal)) ? "new object[]" : "new[]";
        return items.Count == 1 ? items[0] : $"{array} {{ {string.Join(", ", items)} }}";
    }
}
