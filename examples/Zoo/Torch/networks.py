"""PyTorch's side of the zoo: how each network is made, and its inputs: their kind, how many tokens, the sizes without the batch."""

from torchvision import models

import others


def real(*sizes):
    return "real", 0, sizes


def tokens(count, *sizes):
    """Whole numbers from 0 to count - 1."""
    return "tokens", count, sizes


def padding(steps):
    """A mask that is true at the last steps: at none of the first sample, at three more of each behind it."""
    return "padding", 0, (steps,)


PHOTO = real(3, 224, 224)

NETWORKS = {
    "AlexNet": (models.alexnet, PHOTO),
    "Vgg11": (models.vgg11_bn, PHOTO),
    "ResNet18": (models.resnet18, PHOTO),
    "ResNet50": (models.resnet50, PHOTO),
    "MobileNetV2": (models.mobilenet_v2, PHOTO),
    "SqueezeNet": (models.squeezenet1_1, PHOTO),
    "DenseNet121": (models.densenet121, PHOTO),
    "GoogLeNet": (lambda: models.googlenet(aux_logits=False, init_weights=False), PHOTO),
    "ShuffleNetV2": (models.shufflenet_v2_x1_0, PHOTO),
    "EfficientNetB0": (models.efficientnet_b0, PHOTO),
    "MobileNetV3": (models.mobilenet_v3_large, PHOTO),
    "RegNetY400MF": (models.regnet_y_400mf, PHOTO),
    "EfficientNetV2S": (models.efficientnet_v2_s, PHOTO),
    "ConvNeXtT": (models.convnext_tiny, PHOTO),
    "VitB16": (models.vit_b_16, PHOTO),
    "SwinT": (lambda: models.SwinTransformer([4, 4], 24, [2, 2, 6, 2], [3, 6, 12, 24], [7, 7], stochastic_depth_prob=0.2), PHOTO),
    "DeepLabV3": (others.DeepLabV3, real(3, 72, 56)),
    "FeaturePyramid": (others.FeaturePyramid, real(3, 96, 72)),
    "UNet": (others.UNet, real(3, 64, 64)),
    "Dcgan": (others.Dcgan, real(100, 1, 1)),
    "StyleTransfer": (others.StyleTransfer, real(3, 64, 64)),
    "VideoNet": (others.VideoNet, real(3, 16, 112, 112)),
    "WaveNet": (others.WaveNet, real(256, 128)),
    "LstmClassifier": (others.LstmClassifier, tokens(10_000, 24)),
    "TransformerClassifier": (others.TransformerClassifier, tokens(10_000, 256)),
    "Gpt2": (lambda: others.Gpt2(48, 500), tokens(500, 20)),
    "Bert": (lambda: others.Bert(48, 500), tokens(500, 18), tokens(2, 18), padding(18)),
    "Translator": (others.Translator, tokens(1000, 14), padding(14), tokens(1000, 11)),
    "Siamese": (others.Siamese, real(1, 28, 28), real(1, 28, 28)),
    "BatchNormLeNet": (others.BatchNormLeNet, real(1, 28, 28)),
    "CifarPerceptron": (others.CifarPerceptron, real(3, 32, 32)),
}
