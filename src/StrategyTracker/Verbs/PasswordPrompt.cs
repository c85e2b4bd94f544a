using System.Text;

namespace StrategyTracker.Verbs;

/// <summary>Asks for a password. It is never an argument: those stand in the shell's history and in the list of processes.</summary>
internal static class PasswordPrompt
{
    /// <summary>From standard input where that is asked for or where there is no person at it; else typed twice, unseen.</summary>
    public static string Read(VerbConsole console, bool fromInput)
    {
        if (fromInput || Console.IsInputRedirected || console.In != Console.In)
        {
            return console.In.ReadLine() ?? "";
        }

        var first = Ask(console, VerbTexts.Password);
        return Ask(console, VerbTexts.PasswordAgain) == first ? first : throw new VerbRefusedException(VerbTexts.PasswordsDiffer);
    }

    private static string Ask(VerbConsole console, string question)
    {
        console.Error.Write(question + " ");
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key is ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Append(key.KeyChar);
            }
        }

        console.Error.WriteLine();
        return typed.ToString();
    }
}
