using System.Runtime.InteropServices;
using NetMQ;
using Tutorial.Jupyter;

namespace Tutorial.Kernel;

/// <summary>A kernel from its sockets to its session, for as long as it lives.</summary>
internal static class KernelLife
{
    /// <summary>Cells recurse deeper than a console program's main thread allows on some systems.</summary>
    private const int CellStackSize = 64 << 20;

    /// <summary>A notebook that is run as a whole sends its next cell within milliseconds.</summary>
    private static readonly TimeSpan QuietBeforeWarmUp = TimeSpan.FromSeconds(2);

    /// <summary>Runs a kernel until it is told to end.</summary>
    /// <param name="connection">Where it listens.</param>
    /// <param name="log">Takes one sentence for each thing that goes wrong outside cells.</param>
    /// <exception cref="IOException">A port cannot be bound.</exception>
    internal static void Run(ConnectionInfo connection, TextWriter log)
    {
        var session = new CSharpSession(new PlatformAssemblies());
        var runner = new CellRunner(session);
        var language = new LanguageService(session);
        Start(runner.WarmUp, "warm-up", stackSize: 0);
        var interrupt = new CellInterrupt();
        var lifetime = new KernelLifetime();
        var shell = new RequestQueue();
        var control = new RequestQueue();
        using var sockets = new KernelSockets(connection, Receive, log.WriteLine);
        var outgoing = new OutgoingMessages(sockets.Send);
        outgoing.PublishStatus("starting", parent: null);

        using var cells = new LanguageWarmUp(
            new ExecuteHandler(runner, outgoing, interrupt, shell.AbortQueued), language.WarmUp, QuietBeforeWarmUp, log.WriteLine);
        IRequestHandler[] onControl =
            [new KernelInfoHandler(), new ShutdownHandler(lifetime), new InterruptHandler(interrupt), new ConnectHandler(connection)];
        IRequestHandler[] onShell =
        [
            .. onControl,
            cells,
            new IsCompleteHandler(),
            new CompleteHandler(language),
            new InspectHandler(language),
            new HistoryHandler(),
            new CommInfoHandler(),
            new CommOpenHandler(outgoing),
        ];
        Start(new RequestLoop(KernelChannel.Control, control, onControl, outgoing, lifetime, log.WriteLine).Run, "control", stackSize: 0);
        Start(new RequestLoop(KernelChannel.Shell, shell, onShell, outgoing, lifetime, log.WriteLine).Run, "cells", CellStackSize);

        using var signal = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
        {
            context.Cancel = true;
            interrupt.Request();
        });
        ParentProcess.Watch(lifetime.End);
        lifetime.Wait();
        sockets.Dispose();
        NetMQConfig.Cleanup(block: true);

        void Receive(KernelChannel channel, Message message)
        {
            switch (channel)
            {
                case KernelChannel.Control:
                    control.Add(message);
                    break;
                case KernelChannel.Shell:
                    shell.Add(message);
                    break;
                default:
                    log.WriteLine($"A message of the type {message.Header.MessageType} on {channel} was ignored: this kernel asked for no input.");
                    break;
            }
        }
    }

    private static void Start(ThreadStart work, string name, int stackSize) =>
        new Thread(work, stackSize) { IsBackground = true, Name = name }.Start();
}
