namespace NetDsl.Tool.Importing;

/// <summary>Finds torchvision's projection of a skip: what [Add(Projection = true)] does.</summary>
internal static class Projections
{
    /// <summary>The layers, without those of a projection <c>downsample.0</c> and <c>downsample.1</c>.</summary>
    public static List<Layer> Fold(List<Layer> body, string path)
    {
        var conv = body.Find(layer => layer.Key == path + ".downsample.0");
        var norm = body.Find(layer => layer.Key == path + ".downsample.1");
        var add = body.Find(layer => layer.Kind == "Add" && norm is not null && layer.Operands.Contains(norm.Output));
        if (conv is null || norm is null || add is null || !IsProjection(conv, norm) || add.Operands.Count != 2 ||
            body.Count(layer => layer.Operands.Contains(conv.Output)) != 1 ||
            body.Count(layer => layer.Operands.Contains(norm.Output)) != 1)
        {
            return body;
        }

        var other = add.Operands[0] == norm.Output ? add.Operands[1] : add.Operands[0];
        var sum = new Layer("Add")
        {
            Operands = [other, conv.Operands[0]],
            Output = add.Output,
            Modules = add.Modules,
            HasProjection = true,
        };
        return [.. body.Where(layer => layer != conv && layer != norm).Select(layer => layer == add ? sum : layer)];
    }

    /// <summary>A 1×1 convolution that has a stride at most, without bias, and a BatchNorm as it is by default.</summary>
    private static bool IsProjection(Layer conv, Layer norm) =>
        conv is { Kind: "Conv", HasBias: false } && norm.Kind == "BatchNorm" && norm.Operands[0] == conv.Output &&
        conv.Settings[1].Items.All(item => item.Value is 1L) &&
        conv.Settings.Skip(2).All(setting => setting.Name == "Stride" || setting.Items.All(item => item.IsDefault)) &&
        norm.Settings.TrueForAll(setting => setting.Items.All(item => item.IsDefault));
}
