// Exercise 05.1: the side goes 32 → 32 → 16 → 16 → 8
var padded = nn.Sequential(
    ("conv1",   nn.Conv2d(3, 32, kernel_size: 3, padding: 1)),
    ("relu1",   nn.ReLU()),
    ("pool1",   nn.MaxPool2d(kernel_size: 2)),
    ("conv2",   nn.Conv2d(32, 64, kernel_size: 3, padding: 1)),
    ("relu2",   nn.ReLU()),
    ("pool2",   nn.MaxPool2d(kernel_size: 2)),
    ("flatten", nn.Flatten()),
    ("dense1",  nn.Linear(64 * 8 * 8, 128)),
    ("relu3",   nn.ReLU()),
    ("dense2",  nn.Linear(128, 10)));

(nn.Module<Tensor, Tensor> Network, int Parameters)? answer = (padded, 896 + 18_496 + (64 * 8 * 8 + 1) * 128 + 1_290);

Exercise.Check("05.1", answer)
