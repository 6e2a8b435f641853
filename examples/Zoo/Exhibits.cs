using Zoo.Networks;
using static TorchSharp.torch;

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
        new(nameof(SwinT), "torchvision swin_t, a quarter as wide", () => new SwinT(width: 24)) { IsDeclared = false },
        Of<DeepLabV3>("torchvision deeplabv3_resnet50"),
        Of<FeaturePyramid>("torchvision resnet_fpn_backbone of resnet18"),
        Of<UNet>("Ronneberger et al., segmentation"),
        Of<Dcgan>("Radford et al., images from noise"),
        Of<StyleTransfer>("Johnson et al., an image in another style"),
        Of<VideoNet>("Tran et al., 3-D convolutions over a clip"),
        Of<WaveNet>("van den Oord et al., causal convolutions over sound"),
        Of<LstmClassifier>("a recurrent reader") with { Inputs = [Numbers.Tokens(10_000)] },
        Of<TransformerClassifier>("Vaswani et al., an attentive reader") with { Inputs = [Numbers.Tokens(10_000)] },
        new(nameof(Gpt2), "Radford et al., a language model, narrow", () => new Gpt2(width: 48, vocabulary: 500))
        {
            Inputs = [Numbers.Tokens(500)],
        },
        new(nameof(Bert), "Devlin et al., a reader of masked texts, narrow", () => new Bert(width: 48, vocabulary: 500))
        {
            Inputs = [Numbers.Tokens(500), Numbers.Tokens(2), Numbers.Padding],
        },
        Of<Translator>("Bahdanau et al., a translator with attention") with
        {
            Inputs = [Numbers.Tokens(1000), Numbers.Padding, Numbers.Tokens(1000)],
        },
        Of<Siamese>("Bromley et al., how far apart two images are") with { Inputs = [Numbers.Real, Numbers.Real] },
        Of<BatchNormLeNet>("Zhang et al., digits with batch normalisation"),
        Of<CifarPerceptron>("a perceptron for small photos"),
    ];

    /// <summary>The network of that name, case aside; null where there is none.</summary>
    public static Exhibit? Find(string name) =>
        All.FirstOrDefault(exhibit => exhibit.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static Exhibit Of<T>(string source)
        where T : nn.Module, new() => new(typeof(T).Name, source, () => new T());
}
