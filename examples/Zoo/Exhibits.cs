using NetDsl;
using Zoo.Networks;

namespace Zoo;

/// <summary>All networks of the zoo.</summary>
public static class Exhibits
{
    private static readonly long[] Photo = [3, 224, 224];

    /// <summary>Them, those of torchvision first.</summary>
    public static IReadOnlyList<Exhibit> All { get; } =
    [
        Of<AlexNet>("five convolutions, torchvision's alexnet", Photo),
        Of<Vgg11>("3×3 convolutions alone, torchvision's vgg11_bn", Photo),
        Of<ResNet18>("residual blocks, torchvision's resnet18", Photo),
        Of<ResNet50>("residual bottlenecks, torchvision's resnet50", Photo),
        Of<MobileNetV2>("inverted residuals, torchvision's mobilenet_v2", Photo),
        Of<SqueezeNet>("fire modules, torchvision's squeezenet1_1", Photo),
        Of<DenseNet121>("everything concatenated, torchvision's densenet121", Photo),
        Of<GoogLeNet>("inception branches, torchvision's googlenet", Photo),
        Of<EfficientNetB0>("squeeze, excitation and stochastic depth, torchvision's efficientnet_b0", Photo),
        Of<VitB16>("attention over patches, torchvision's vit_b_16", Photo),
        Of<UNet>("segmentation, skips across a U", [3, 64, 64]),
        Of<Dcgan>("images from noise", [100, 1, 1]),
        Of<StyleTransfer>("an image in another style", [3, 64, 64]),
        Of<VideoNet>("3-D convolutions over a clip", [3, 16, 112, 112]),
        Of<WaveNet>("dilated causal convolutions over sound", [256, 128]),
        Of<LstmClassifier>("a recurrent reader", [24]) with { Tokens = 10_000 },
        Of<TransformerClassifier>("an attentive reader", [256]) with { Tokens = 10_000 },
        Of<BatchNormLeNet>("handwritten digits with batch normalisation", [1, 28, 28]),
        Of<CifarPerceptron>("a perceptron for small photos", [3, 32, 32]),
    ];

    private static Exhibit Of<T>(string about, long[] sizes)
        where T : Network, new() => new(typeof(T).Name, about, sizes, () => new T());
}
