"""PyTorch's side of the zoo: how each network is made, and the sizes of its input, the batch left out."""

from torchvision import models

import others

PHOTO = (3, 224, 224)

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
    "DeepLabV3": (others.DeepLabV3, (3, 72, 56)),
    "FeaturePyramid": (others.FeaturePyramid, (3, 96, 72)),
    "UNet": (others.UNet, (3, 64, 64)),
    "Dcgan": (others.Dcgan, (100, 1, 1)),
    "StyleTransfer": (others.StyleTransfer, (3, 64, 64)),
    "VideoNet": (others.VideoNet, (3, 16, 112, 112)),
    "WaveNet": (others.WaveNet, (256, 128)),
    "LstmClassifier": (others.LstmClassifier, (24,)),
    "TransformerClassifier": (others.TransformerClassifier, (256,)),
    "BatchNormLeNet": (others.BatchNormLeNet, (1, 28, 28)),
    "CifarPerceptron": (others.CifarPerceptron, (3, 32, 32)),
}
