namespace Tutorial;
/// <summary>x</summary>
public static class Placeholder { 
/// <summary>x</summary>
public static string Test() => TorchSharp.torch.ones(2,2).sum().ToString(); }
