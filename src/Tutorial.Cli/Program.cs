// The command is not written yet: say so, and fail, rather than seem to have done something.
Console.Error.WriteLine("The tutorial command is not finished yet; open a lesson in notebooks/ with a Jupyter front end instead.");
return 2;
