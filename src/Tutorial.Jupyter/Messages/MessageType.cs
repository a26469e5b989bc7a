namespace Tutorial.Jupyter;

/// <summary>The names of messages in Jupyter's messaging protocol 5.4, as they stand in a header's <c>msg_type</c>; of the replies those
/// that are told apart.</summary>
public static class MessageType
{
    /// <summary>Asks what the kernel is.</summary>
    public const string KernelInfoRequest = "kernel_info_request";

    /// <summary>Says what the kernel is: protocol version, language, banner.</summary>
    public const string KernelInfoReply = "kernel_info_reply";

    /// <summary>Asks the kernel to run code.</summary>
    public const string ExecuteRequest = "execute_request";

    /// <summary>Says how running the code ended.</summary>
    public const string ExecuteReply = "execute_reply";

    /// <summary>Repeats on iopub the code that is about to run.</summary>
    public const string ExecuteInput = "execute_input";

    /// <summary>The value of a cell's last expression.</summary>
    public const string ExecuteResult = "execute_result";

    /// <summary>Asks whether code is complete or wants another line.</summary>
    public const string IsCompleteRequest = "is_complete_request";

    /// <summary>Asks for completions at a place in the code.</summary>
    public const string CompleteRequest = "complete_request";

    /// <summary>Asks what the name at a place in the code is.</summary>
    public const string InspectRequest = "inspect_request";

    /// <summary>Asks for earlier inputs.</summary>
    public const string HistoryRequest = "history_request";

    /// <summary>Asks which comms are open.</summary>
    public const string CommInfoRequest = "comm_info_request";

    /// <summary>Opens a comm.</summary>
    public const string CommOpen = "comm_open";

    /// <summary>Sends data over a comm.</summary>
    public const string CommMessage = "comm_msg";

    /// <summary>Closes a comm.</summary>
    public const string CommClose = "comm_close";

    /// <summary>Asks for the kernel's ports.</summary>
    public const string ConnectRequest = "connect_request";

    /// <summary>Asks the kernel to end, perhaps to be started again.</summary>
    public const string ShutdownRequest = "shutdown_request";

    /// <summary>Asks the kernel to stop the running cell.</summary>
    public const string InterruptRequest = "interrupt_request";

    /// <summary>Tells a front end that its subscription to iopub has arrived: from here on it misses nothing.</summary>
    public const string IopubWelcome = "iopub_welcome";

    /// <summary>The kernel is busy, idle or starting.</summary>
    public const string Status = "status";

    /// <summary>Text written to standard output or standard error.</summary>
    public const string Stream = "stream";

    /// <summary>Something to show, in one or more MIME types.</summary>
    public const string DisplayData = "display_data";

    /// <summary>New content for something shown before.</summary>
    public const string UpdateDisplayData = "update_display_data";

    /// <summary>Asks the front end to clear a cell's output.</summary>
    public const string ClearOutput = "clear_output";

    /// <summary>A cell's exception or compile errors.</summary>
    public const string Error = "error";

    /// <summary>Asks the person at the front end for a line of text.</summary>
    public const string InputRequest = "input_request";

    /// <summary>The line of text.</summary>
    public const string InputReply = "input_reply";
}
