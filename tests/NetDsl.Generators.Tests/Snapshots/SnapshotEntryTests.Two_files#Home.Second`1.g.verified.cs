//HintName: Home.Second`1.g.cs
class Second<T>;