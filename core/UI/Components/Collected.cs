namespace Platform.UI.Components;

/// <summary>What the components inside a component hand to it: rows, choices, links.</summary>
internal static class Collected
{
    public static List<T> Open<T>(IDictionary<object, object> items)
    {
        var list = new List<T>();
        items[typeof(List<T>)] = list;
        return list;
    }

    public static void Put<T>(IDictionary<object, object> items, T one)
    {
        if (!items.TryGetValue(typeof(List<T>), out var list))
        {
            throw new InvalidOperationException($"A {typeof(T).Name} stands outside the component that draws it.");
        }
        ((List<T>)list).Add(one);
    }
}
