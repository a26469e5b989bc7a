"""The plain training loop of this comparison in PyTorch: the same network, batch size and optimiser, on random pixels.

Usage: pytorch_loop.py BATCH_SIZE THREADS
Says its version on a line; then answers each number of steps, a line each, with the images a second that they were shown at.
"""

import sys
import time

import torch
from torch import nn

BATCH_SIZE, THREADS = (int(argument) for argument in sys.argv[1:])
torch.set_num_threads(THREADS)
torch.manual_seed(1)

model = nn.Sequential(
    nn.Conv2d(3, 32, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(32, 64, 3), nn.ReLU(), nn.MaxPool2d(2),
    nn.Flatten(), nn.Linear(64 * 6 * 6, 128), nn.ReLU(), nn.Linear(128, 10))
optimiser = torch.optim.Adam(model.parameters(), lr=1e-3, eps=1e-7)
images = torch.randint(0, 256, (5000, 3, 32, 32), dtype=torch.uint8)
labels = torch.randint(0, 10, (5000,))

print(torch.__version__, flush=True)
for line in sys.stdin:
    steps = int(line)
    began = time.perf_counter()
    order = torch.randperm(len(images))
    for step in range(steps):
        chosen = order[step * BATCH_SIZE:(step + 1) * BATCH_SIZE]
        loss = nn.functional.cross_entropy(model(images[chosen].float().div_(255)), labels[chosen])
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    print(steps * BATCH_SIZE / (time.perf_counter() - began), flush=True)
