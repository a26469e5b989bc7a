using System.Text.Json;
using Tutorial.Jupyter;

namespace Tutorial.Kernel;

/// <summary>Asks the person at a front end, one question after the other, and hands each answer to the one who asked.</summary>
/// <param name="log">Takes one sentence for each reply that answers nothing.</param>
internal sealed class InputQuestions(Action<string> log)
{
    private readonly Lock gate = new();

    // The first is the one that is asked now.
    private readonly LinkedList<Question> questions = new();

    // Those of the cells that run.
    private readonly HashSet<Message> requests = new(ReferenceEqualityComparer.Instance);

    /// <summary>From here on the cell of a request may ask.</summary>
    internal void Begin(Message request)
    {
        lock (gate)
        {
            requests.Add(request);
        }
    }

    /// <summary>The cell of a request has ended. What it left open fails, for it would keep the next cell from asking.</summary>
    internal void End(Message request)
    {
        lock (gate)
        {
            requests.Remove(request);
            foreach (var question in questions.Where(question => question.Request == request).ToList())
            {
                questions.Remove(question);
                question.Answer.SetException(HasEnded());
            }

            SendFirst();
        }
    }

    /// <summary>Asks once all earlier questions are answered.</summary>
    /// <param name="request">The request of the cell that asks.</param>
    /// <param name="send">Sends the question to the front end that sent the request, and gives it.</param>
    /// <param name="cancellationToken">Ends the wait; a later answer is then dropped.</param>
    /// <returns>What the person typed.</returns>
    /// <exception cref="InvalidOperationException">The cell has ended.</exception>
    internal async Task<string> AskAsync(Message request, Func<Message> send, CancellationToken cancellationToken)
    {
        var question = new Question(request, send);
        lock (gate)
        {
            if (!requests.Contains(request))
            {
                throw HasEnded();
            }

            questions.AddLast(question);
            SendFirst();
        }

        try
        {
            return await question.Answer.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            lock (gate)
            {
                questions.Remove(question);
                SendFirst();
            }
        }
    }

    /// <summary>Takes what a front end sends on stdin; called from the thread of the sockets.</summary>
    internal void Receive(Message reply)
    {
        lock (gate)
        {
            if (ReasonToDrop(reply) is { } reason)
            {
                log($"A message of the type {reply.Header.MessageType} on {KernelChannel.Stdin} was dropped: {reason}");
            }
            else
            {
                questions.First!.Value.Answer.SetResult(RequestContent.Text(reply, "value"));
                questions.RemoveFirst();
                SendFirst();
            }
        }
    }

    /// <summary>It is sent with the gate closed, so that its answer cannot come before the question is known to be sent.</summary>
    private void SendFirst()
    {
        if (questions.First?.Value is { Sent: null } first)
        {
            first.Sent = first.Send();
        }
    }

    private string? ReasonToDrop(Message reply) =>
        reply.Header.MessageType != MessageType.InputReply ? "this kernel takes only input_reply there."
        : questions.First?.Value is not { Sent: { } sent } first ? "nothing is asked."
        : !IsFromSamePeer(reply, sent) ? "it comes from another front end than the one that is asked."
        : !first.IsAnsweredBy(reply) ? "it answers another question than the one that is open."
        : reply.Content["value"]?.GetValueKind() != JsonValueKind.String ? "it has no text named value."
        : null;

    private static InvalidOperationException HasEnded() =>
        new("A task asks for input, but its cell has ended; have the cell await the task.");

    private static bool IsFromSamePeer(Message reply, Message question) =>
        reply.Identities.Count == question.Identities.Count
        && reply.Identities.Zip(question.Identities).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second));

    private sealed class Question(Message request, Func<Message> send)
    {
        internal Message Request { get; } = request;

        internal Func<Message> Send { get; } = send;

        internal Message? Sent { get; set; }

        internal TaskCompletionSource<string> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Many front ends send no parent header; of those that do, some name the question and some the cell's request.</summary>
        internal bool IsAnsweredBy(Message reply) => reply.ParentHeader is not { } parent
            || parent.MessageId == Sent?.Header.MessageId
            || parent.MessageId == Request.Header.MessageId;
    }
}
