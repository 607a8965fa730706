using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Platform.UI.Forms;

/// <summary>What a field knows of the answer: its name, what was typed, and what was wrong with it.</summary>
internal sealed class Answer
{
    private readonly ModelExpression? model;
    private readonly ViewContext? view;

    public Answer(ModelExpression? model, string name, ViewContext? view)
    {
        this.model = model;
        this.view = view;
        Name = model is null ? name : view!.ViewData.TemplateInfo.GetFullHtmlFieldName(model.Name);
        Id = model is null ? name : TagBuilder.CreateSanitizedId(Name, "_");
    }

    public string Name { get; }

    public string Id { get; }

    public string? Error => ErrorOf(Name);

    /// <summary>What was typed if the page comes back with errors, otherwise the model's value.</summary>
    public string? Value => Typed(Name) ?? Shown(model?.Model);

    /// <summary>As <see cref="Value"/>, for an answer of several values.</summary>
    public IReadOnlyCollection<string> Values => State(Name)?.RawValue switch
    {
        string[] many => many,
        string one => [one],
        _ => model?.Model switch
        {
            null => [],
            string text => [text],
            IEnumerable many => [.. many.Cast<object?>().Select(Shown).OfType<string>()],
            var one => [Shown(one)!],
        },
    };

    /// <summary>The value of a part of the answer, such as the day of a date.</summary>
    public string? Part(string part)
    {
        if (Typed($"{Name}.{part}") is { } typed)
        {
            return typed;
        }
        var none = model?.Model is null || model.Model.Equals(default(DateOnly));
        return none ? null : Shown(model!.ModelExplorer.Properties
            .FirstOrDefault(one => string.Equals(one.Metadata.PropertyName, part, StringComparison.OrdinalIgnoreCase))?.Model);
    }

    public string? ErrorOf(string key) => State(key)?.Errors is [var first, ..] ? Forms.Error.Words(first) : null;

    /// <summary>Tells the error summary, drawn later, which control this key belongs to.</summary>
    public void Anchor(string key, string id)
    {
        if (view is not null)
        {
            Anchors.Of(view.HttpContext).Add(key, id);
        }
    }

    public static string? Shown(object? value) => value switch
    {
        null => null,
        bool yes => yes ? "true" : "false",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.CurrentCulture),
    };

    private string? Typed(string key) => State(key)?.AttemptedValue;

    private ModelStateEntry? State(string key) => view?.ModelState.TryGetValue(key, out var entry) == true ? entry : null;
}
