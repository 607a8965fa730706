using Platform.Record.Names;

namespace Record.Tests.Names;

public sealed class SoundTests
{
    [Theory]
    [InlineData("Mohammed", "Muhammad")]
    [InlineData("Siobhan", "Shivaun")]
    [InlineData("Catherine", "Kathryn")]
    [InlineData("Łukasz", "Lukash")]
    [InlineData("Stephen", "Steven")]
    [InlineData("Philip", "Filip")]
    [InlineData("Jon", "John")]
    [InlineData("Leigh", "Lee")]
    [InlineData("Geoffrey", "Jeffrey")]
    [InlineData("Niamh", "Neve")]
    [InlineData("Ciara", "Kiera")]
    [InlineData("Ciarán", "Kieran")]
    [InlineData("Khadija", "Kadeeja")]
    [InlineData("Hussain", "Husseyn")]
    [InlineData("Chaudhry", "Chowdhury")]
    [InlineData("Aisha", "Ayesha")]
    [InlineData("Yusuf", "Youssef")]
    [InlineData("Qasim", "Kassim")]
    [InlineData("Christine", "Kristeen")]
    [InlineData("Wojciech", "Vojciek")]
    [InlineData("Kowalski", "Kovalsky")]
    [InlineData("Czesław", "Chesuav", false)]
    [InlineData("MacDonald", "McDonald")]
    [InlineData("Smith", "Smyth")]
    [InlineData("Schmidt", "Shmit")]
    [InlineData("Singh", "Sing")]
    [InlineData("Adebayo", "Adabayoh")]
    [InlineData("Nguyen", "Nguen")]
    [InlineData("Jane", "Joan", false)]
    [InlineData("Smith", "Jones", false)]
    [InlineData("Robert", "Rupert", false)]
    public void Names_that_sound_alike_share_a_key(string one, string other, bool alike = true) =>
        Assert.True(Sound.Of(Fold.Whole(one)).Intersect(Sound.Of(Fold.Whole(other))).Any() == alike,
            $"{string.Join(' ', Sound.Of(Fold.Whole(one)))} | {string.Join(' ', Sound.Of(Fold.Whole(other)))}");
}
