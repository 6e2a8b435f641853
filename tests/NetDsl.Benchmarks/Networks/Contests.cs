using TorchSharp;
using TorchSharp.Modules;
using Zoo.Networks;
using static TorchSharp.torch;

namespace NetDsl.Benchmarks.Networks;

/// <summary>What is compared.</summary>
internal static class Contests
{
    /// <summary>All contests.</summary>
    public static IReadOnlyList<Contest> All { get; } =
    [
        Of("ResNet-18", [3, 224, 224], 1000, 8, () => new ResNet18(),
            new ModuleWay("TorchVision", () => torchvision.models.resnet18())),
        Of("MobileNetV2", [3, 224, 224], 1000, 8, () => new Zoo.Networks.MobileNetV2(),
            new ModuleWay("TorchVision", () => torchvision.models.mobilenet_v2())),
        Of("DigitNet", [1, 28, 28], 10, 64, () => new DigitNet(),
            new ModuleWay("by hand", () => new HandWrittenDigitNet()), new ModuleWay("Sequential", Sequential)),
    ];

    private static Contest Of<T>(string name, long[] input, int classes, int stepBatch, Func<T> create, params Way[] others)
        where T : Network => new(name, input, classes, stepBatch, create, [.. others, .. Ours(create)]);

    private static IEnumerable<Way> Ours<T>(Func<T> create)
        where T : Network =>
    [
        new ModuleWay("NetDsl", create),
        new ModuleWay("ChannelsLast", () => create().ChannelsLast()),
        new ModuleWay("ChannelsLast, Fuse", () => create().ChannelsLast().Fuse()) { Trains = false },
        new ModuleWay("ChannelsLast, Fuse, bfloat16", () => create().ChannelsLast().Fuse().to(ScalarType.BFloat16))
        {
            Trains = false,
            Type = ScalarType.BFloat16,
        },
        new ModuleWay("ChannelsLast, Autocast", () => create().ChannelsLast()) { Predicts = false, Autocast = ScalarType.BFloat16 },
    ];

    private static Sequential Sequential() => nn.Sequential(
        nn.Conv2d(1, 32, 3, bias: false), nn.BatchNorm2d(32), nn.ReLU(inplace: true), nn.MaxPool2d(2),
        nn.Conv2d(32, 64, 3, bias: false), nn.BatchNorm2d(64), nn.ReLU(inplace: true), nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(1600, 64, hasBias: false), nn.BatchNorm1d(64), nn.ReLU(inplace: true),
        nn.Linear(64, 10));

    /// <summary>DigitNet as a TorchSharp user writes it.</summary>
    private sealed class HandWrittenDigitNet : nn.Module<Tensor, Tensor>
    {
        private readonly Conv2d _conv1 = nn.Conv2d(1, 32, 3, bias: false);
        private readonly BatchNorm2d _bn1 = nn.BatchNorm2d(32);
        private readonly Conv2d _conv2 = nn.Conv2d(32, 64, 3, bias: false);
        private readonly BatchNorm2d _bn2 = nn.BatchNorm2d(64);
        private readonly Linear _fc1 = nn.Linear(64 * 5 * 5, 64, hasBias: false);
        private readonly BatchNorm1d _bn3 = nn.BatchNorm1d(64);
        private readonly Linear _fc2 = nn.Linear(64, 10);

        public HandWrittenDigitNet()
            : base(nameof(HandWrittenDigitNet)) => RegisterComponents();

        public override Tensor forward(Tensor input)
        {
            using var scope = NewDisposeScope();
            var x = nn.functional.max_pool2d(nn.functional.relu(_bn1.forward(_conv1.forward(input))), 2);
            x = nn.functional.max_pool2d(nn.functional.relu(_bn2.forward(_conv2.forward(x))), 2);
            x = nn.functional.relu(_bn3.forward(_fc1.forward(x.flatten(1))));
            return _fc2.forward(x).MoveToOuterDisposeScope();
        }
    }
}
