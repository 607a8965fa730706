using Platform.Host.Commands;

return await PlatformCommand.RunAsync(args, Console.Out, Console.Error);
