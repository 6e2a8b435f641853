"""DigitTwin, written by NetDsl for PyTorch. The keys of its state_dict are those in C#.

    from digit_twin import DigitTwin

    network = DigitTwin()
    network.load_state_dict(weights)
"""

from torch import Tensor, nn


class DigitTwin(nn.Module):
    """The network DigitTwin: (N, 1, 28, 28) -> (N, 10)."""

    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 32, kernel_size=3, bias=False)
        self.bn1 = nn.BatchNorm2d(32)
        self.relu1 = nn.ReLU(inplace=True)
        self.maxpool1 = nn.MaxPool2d(kernel_size=2)
        self.conv2 = nn.Conv2d(32, 64, kernel_size=3, bias=False)
        self.bn2 = nn.BatchNorm2d(64)
        self.relu2 = nn.ReLU(inplace=True)
        self.maxpool2 = nn.MaxPool2d(kernel_size=2)
        self.flatten1 = nn.Flatten()
        self.fc1 = nn.Linear(1600, 64, bias=False)
        self.bn3 = nn.BatchNorm1d(64)
        self.relu3 = nn.ReLU(inplace=True)
        self.fc2 = nn.Linear(64, 10)

    def forward(self, x: Tensor) -> Tensor:
        x = self.conv1(x)  # (N, 32, 26, 26)
        x = self.bn1(x)  # (N, 32, 26, 26)
        x = self.relu1(x)  # (N, 32, 26, 26)
        x = self.maxpool1(x)  # (N, 32, 13, 13)
        x = self.conv2(x)  # (N, 64, 11, 11)
        x = self.bn2(x)  # (N, 64, 11, 11)
        x = self.relu2(x)  # (N, 64, 11, 11)
        x = self.maxpool2(x)  # (N, 64, 5, 5)
        x = self.flatten1(x)  # (N, 1600)
        x = self.fc1(x)  # (N, 64)
        x = self.bn3(x)  # (N, 64)
        x = self.relu3(x)  # (N, 64)
        x = self.fc2(x)  # (N, 10)
        return x
