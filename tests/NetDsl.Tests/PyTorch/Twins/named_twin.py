"""NamedTwin, written by NetDsl for PyTorch. The keys of its state_dict are those in C#.

    from named_twin import NamedTwin

    network = NamedTwin()
    network.load_state_dict(weights)
"""

from collections import OrderedDict

from torch import Tensor, nn


class NamedTwin(nn.Module):
    """The network NamedTwin: (N, 3, 64, 64) -> (N, 2)."""

    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(3, 8, kernel_size=3),  # (N, 8, 62, 62)
            nn.ReLU(inplace=True),  # (N, 8, 62, 62)
            nn.MaxPool2d(kernel_size=2),  # (N, 8, 31, 31)
            nn.Conv2d(8, 16, kernel_size=3),  # (N, 16, 29, 29)
        )
        self.relu2 = nn.ReLU(inplace=True)
        self.adaptive_avgpool1 = nn.AdaptiveAvgPool2d(output_size=1)
        self.flatten1 = nn.Flatten()
        self.classifier = nn.Sequential(
            nn.Dropout(),  # (N, 16)
            nn.Linear(16, 8),  # (N, 8)
        )
        self.relu3 = nn.ReLU(inplace=True)
        self._modules["lambda"] = nn.Linear(8, 8)
        self.relu4 = nn.ReLU(inplace=True)
        self._modules["0"] = nn.Linear(8, 8)
        self.relu5 = nn.ReLU(inplace=True)
        self.head = nn.Sequential(
            OrderedDict({
                "class": nn.Linear(8, 2),  # (N, 2)
            }),
        )

    def forward(self, x: Tensor) -> Tensor:
        x = self.features(x)  # (N, 16, 29, 29)
        x = self.relu2(x)  # (N, 16, 29, 29)
        x = self.adaptive_avgpool1(x)  # (N, 16, 1, 1)
        x = self.flatten1(x)  # (N, 16)
        x = self.classifier(x)  # (N, 8)
        x = self.relu3(x)  # (N, 8)
        y = self._modules["lambda"](x)  # (N, 8)
        y = self.relu4(y)  # (N, 8)
        y = self._modules["0"](y)  # (N, 8)
        x = y + x  # (N, 8)
        x = self.relu5(x)  # (N, 8)
        x = self.head(x)  # (N, 2)
        return x
