using System.Reflection;
using Microsoft.AspNetCore.Mvc.Filters;
using Platform.Record.People;
using Platform.Sdk.Access;
using Platform.Sdk.People;
using Platform.Sdk.Record;

namespace Platform.Record.Topics;

/// <summary>Reads, before a page loads itself, what is known of the topics that it says it asks about.</summary>
public sealed class TopicFilter(TopicBook book, AskedTopics asked, CurrentPerson person, CurrentWorker worker) : IAsyncPageFilter, IOrderedFilter
{
    /// <summary>After the person filter.</summary>
    public int Order => 600;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (person.IsKnown)
        {
            var keys = context.HandlerInstance.GetType().GetCustomAttributes<AsksAttribute>().Select(one => one.Topic).ToHashSet(StringComparer.Ordinal);
            var module = context.RouteData.Values["area"] as string is { Length: > 0 } said ? said : "core";
            var topics = keys.Count == 0 || person.HasDied ? [] : book.Shown.Where(topic => keys.Contains(topic.Key)).ToList();
            asked.Become(module, person.IsOurs && worker.Can(PeoplePermissions.ReadStory),
                topics.Count == 0 ? new Dictionary<string, TopicState>() : await book.ReadAsync(person.Id, topics));
        }

        await next();
    }
}
