using NetDsl;
using Zoo.Networks;

namespace Zoo;

/// <summary>All networks of the zoo.</summary>
public static class Exhibits
{
    /// <summary>Them, those of torchvision first.</summary>
    public static IReadOnlyList<Exhibit> All { get; } =
    [
        Of<AlexNet>("torchvision alexnet"),
        Of<Vgg11>("torchvision vgg11_bn"),
        Of<ResNet18>("torchvision resnet18"),
        Of<ResNet50>("torchvision resnet50"),
        Of<MobileNetV2>("torchvision mobilenet_v2"),
        Of<SqueezeNet>("torchvision squeezenet1_1"),
        Of<DenseNet121>("torchvision densenet121"),
        Of<GoogLeNet>("torchvision googlenet"),
        Of<ShuffleNetV2>("torchvision shufflenet_v2_x1_0"),
        Of<EfficientNetB0>("torchvision efficientnet_b0"),
        Of<MobileNetV3>("torchvision mobilenet_v3_large"),
        Of<RegNetY400MF>("torchvision regnet_y_400mf"),
        Of<EfficientNetV2S>("torchvision efficientnet_v2_s"),
        Of<ConvNeXtT>("torchvision convnext_tiny"),
        Of<VitB16>("torchvision vit_b_16"),
        Of<DeepLabV3>("torchvision deeplabv3_resnet50"),
        Of<FeaturePyramid>("torchvision resnet_fpn_backbone of resnet18"),
        Of<UNet>("Ronneberger et al., segmentation"),
        Of<Dcgan>("Radford et al., images from noise"),
        Of<StyleTransfer>("Johnson et al., an image in another style"),
        Of<VideoNet>("Tran et al., 3-D convolutions over a clip"),
        Of<WaveNet>("van den Oord et al., causal convolutions over sound"),
        Of<LstmClassifier>("a recurrent reader") with { Tokens = 10_000 },
        Of<TransformerClassifier>("Vaswani et al., an attentive reader") with { Tokens = 10_000 },
        Of<BatchNormLeNet>("Zhang et al., digits with batch normalisation"),
        Of<CifarPerceptron>("a perceptron for small photos"),
    ];

    /// <summary>The network of that name, case aside; null where there is none.</summary>
    public static Exhibit? Find(string name) =>
        All.FirstOrDefault(exhibit => exhibit.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static Exhibit Of<T>(string source)
        where T : Network, new() => new(typeof(T).Name, source, () => new T());
}
