// Writes Api/torchsharp.txt from the TorchSharp that Directory.Packages.props names, without the message types of TensorBoard.
using NetDsl.Managed.Tests.Api;
using TorchSharp;

var types = typeof(torch).Assembly.GetTypes()
    .Where(type => ApiFormat.IsVisible(type) && type.Namespace!.StartsWith(nameof(TorchSharp), StringComparison.Ordinal)).ToArray();
var lines = types.Select(ApiFormat.Line).Concat(types.SelectMany(ApiFormat.Members).Select(item => item.Line));
File.WriteAllLines(args[0], lines.Distinct().Order(StringComparer.Ordinal));
