using Tutorial.Jupyter;

namespace Tutorial.Kernel.Tests;

/// <summary>A front end that answers a kernel's questions in this process.</summary>
internal sealed class FrontEnd
{
    private readonly List<Message> questions = [];
    private readonly List<string> log = [];
    private readonly Queue<string> answers;
    private readonly InputQuestions asked;

    /// <param name="answers">What the person types, one for each question; when there is none left, nothing is answered.</param>
    internal FrontEnd(params IEnumerable<string> answers)
    {
        this.answers = new Queue<string>(answers);
        asked = new InputQuestions(log.Add);
        Input = CellInput.From(asked, new OutgoingMessages(Take, "kernel"), Request);
    }

    internal Message Request { get; } = Message.Create(MessageType.ExecuteRequest, [], "client") with { Identities = [[1, 2, 3]] };

    internal CellInput Input { get; }

    /// <summary>Called with each question.</summary>
    internal Action<Message>? Asked { get; set; }

    /// <summary>What was asked, in its order.</summary>
    internal IReadOnlyList<Message> Questions
    {
        get
        {
            lock (questions)
            {
                return [.. questions];
            }
        }
    }

    internal IReadOnlyList<string> Prompts => [.. Questions.Select(question => question.Content["prompt"]!.GetValue<string>())];

    /// <summary>What the kernel logged.</summary>
    internal IReadOnlyList<string> Log => log;

    /// <summary>Sends a message on stdin.</summary>
    internal void Send(Message message) => asked.Receive(message);

    /// <summary>Answers as most front ends do, without a parent header.</summary>
    internal static Message Answer(string value, Message question) =>
        Message.Create(MessageType.InputReply, new() { ["value"] = value }, "client") with { Identities = question.Identities };

    private void Take(KernelChannel channel, Message question)
    {
        Assert.Equal(KernelChannel.Stdin, channel);
        lock (questions)
        {
            questions.Add(question);
        }

        if (answers.TryDequeue(out var answer))
        {
            // As over a socket: the answer comes from another thread.
            Task.Run(() => Send(Answer(answer, question)));
        }

        Asked?.Invoke(question);
    }
}
