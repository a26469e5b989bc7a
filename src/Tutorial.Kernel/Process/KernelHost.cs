using System.Runtime.InteropServices;
using Microsoft.DotNet.Interactive;
using NetMQ;
using Tutorial.Jupyter;

namespace Tutorial.Kernel;

/// <summary>A kernel from its sockets to its session, for as long as it lives.</summary>
internal static class KernelHost
{
    /// <summary>A notebook that is run as a whole sends its next cell within milliseconds.</summary>
    private static readonly TimeSpan QuietBeforeWarmUp = TimeSpan.FromSeconds(2);

    /// <summary>Runs a kernel until it is told to end.</summary>
    /// <param name="connection">Where it listens.</param>
    /// <param name="log">Takes one sentence for each thing that goes wrong outside cells.</param>
    /// <exception cref="IOException">A port cannot be bound.</exception>
    internal static void Run(ConnectionInfo connection, TextWriter log)
    {
        var session = new CSharpSession(new PlatformAssemblies());
        var runner = new CellRunner(session, PackageRestorer.ForUser);
        var language = new LanguageService(session);
        foreach (var warmUp in runner.WarmUps())
        {
            Start(warmUp, "warm-up");
        }

        var interrupt = new CellInterrupt();
        var lifetime = new KernelLifetime();
        var shell = new RequestQueue();
        var control = new RequestQueue();
        var questions = new InputQuestions(log.WriteLine);
        var history = new InputHistory();
        using var sockets = new KernelSockets(connection, Receive, log.WriteLine);
        var outgoing = new OutgoingMessages(sockets.Send, sockets.Session);
        outgoing.PublishStatus("starting", parent: null);

        var execute = new ExecuteHandler(
            runner, outgoing, interrupt, request => CellInput.From(questions, outgoing, request), history, shell.AbortQueued);
        using var cells = new LanguageWarmUp(execute, language.WarmUp, QuietBeforeWarmUp, log.WriteLine);
        IRequestHandler[] onControl =
            [new KernelInfoHandler(), new ShutdownHandler(lifetime), new InterruptHandler(interrupt), new ConnectHandler(connection)];
        IRequestHandler[] onShell =
        [
            .. onControl,
            cells,
            new IsCompleteHandler(),
            new CompleteHandler(language),
            new InspectHandler(language),
            new HistoryHandler(history),
            new CommInfoHandler(),
            new CommOpenHandler(outgoing),
            new UnknownCommHandler(MessageType.CommMessage, log.WriteLine),
            new UnknownCommHandler(MessageType.CommClose, log.WriteLine),
        ];
        Start(new RequestLoop(KernelChannel.Control, control, onControl, outgoing, lifetime, log.WriteLine).Run, "control");
        Start(new RequestLoop(KernelChannel.Shell, shell, onShell, outgoing, lifetime, log.WriteLine).Run, "cells");

        using var interruption = OnSignal(PosixSignal.SIGINT, interrupt.Request);
        using var termination = OnSignal(PosixSignal.SIGTERM, lifetime.End);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => SayLastWords();
        ParentProcess.Watch(lifetime.End);
        lifetime.Wait();
        sockets.Dispose();
        NetMQConfig.Cleanup(block: true);

        void SayLastWords()
        {
            if (!lifetime.HasEnded)
            {
                log.WriteLine("The kernel ends because a cell called Environment.Exit.");
                KernelInvocationContext.Current?.Output.Flush();
                sockets.Dispose();
            }
        }

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
                    questions.Receive(message);
                    break;
            }
        }
    }

    private static PosixSignalRegistration OnSignal(PosixSignal signal, Action action) => PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        action();
    });

    private static void Start(ThreadStart work, string name) =>
        new Thread(work) { IsBackground = true, Name = name }.Start();
}
