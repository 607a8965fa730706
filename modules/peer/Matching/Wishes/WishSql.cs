using Platform.Sdk.Data;

namespace Peer.Matching.Wishes;

internal static class WishSql
{
    public static readonly Sql Latest = new("""
        select w.wish_id, w.words, w.told_on, w.told_to
        from peer_wish w
        where w.person_id = @person
        order by w.told_at desc, w.wish_id desc
        """);

    public static readonly Sql Wished = new("""
        select d.field, d.choice
        from peer_wished d
        where d.person_id = @person and d.wish_id = @wish
        order by d.field
        """);

    public static readonly Sql Tell = new("""
        insert into peer_wish (wish_id, person_id, words, told_on, told_at, told_to)
        values (@wish, @person, @words, @today, @now, @by)
        """);

    public static readonly Sql TellOne = new("""
        insert into peer_wished (wished_id, person_id, wish_id, field, choice)
        values (@id, @person, @wish, @field, @choice)
        """);
}
