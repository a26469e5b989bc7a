"""Asks the lessons' network in PyTorch, with weights that the library has saved and no package for their format.

Usage: load_safetensors.py MODEL IMAGES
MODEL is a network's file, IMAGES a file of the same format with float32 images of N×3×32×32, 0 to 1. The logits are written as JSON, a row each.
"""

import json
import pathlib
import sys
from collections import OrderedDict

import torch
from torch import nn


def read_safetensors(path):
    file = pathlib.Path(path).read_bytes()
    start = 8 + int.from_bytes(file[:8], "little")
    tensors = {}
    for name, entry in json.loads(file[8:start]).items():
        if name != "__metadata__":
            begin, end = (start + offset for offset in entry["data_offsets"])
            dtype = {"F32": torch.float32, "I64": torch.int64}[entry["dtype"]]
            tensors[name] = torch.frombuffer(bytearray(file[begin:end]), dtype=dtype).reshape(entry["shape"])
    return tensors


def network(classes):
    return nn.Sequential(OrderedDict(
        conv1=nn.Conv2d(3, 32, 3), relu1=nn.ReLU(), pool1=nn.MaxPool2d(2),
        conv2=nn.Conv2d(32, 64, 3), relu2=nn.ReLU(), pool2=nn.MaxPool2d(2),
        flatten=nn.Flatten(), dense1=nn.Linear(64 * 6 * 6, 128), relu3=nn.ReLU(), dense2=nn.Linear(128, classes)))


if __name__ == "__main__":
    weights = read_safetensors(sys.argv[1])
    model = network(classes=len(weights["dense2.bias"]))
    model.load_state_dict(weights)
    with torch.no_grad():
        print(json.dumps(model(read_safetensors(sys.argv[2])["images"]).tolist()))
