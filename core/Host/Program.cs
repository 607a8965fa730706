using Platform.Host.Commands;
using Platform.Host.Uploads.Cleaning;

return args is [CleanCommand.Word]
    ? await CleanCommand.RunAsync(Console.OpenStandardInput(), Console.OpenStandardOutput())
    : await PlatformCommand.RunAsync(args, Console.Out, Console.Error);
